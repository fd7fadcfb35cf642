package io.aegira.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what the provider once said is taken to be so.
 *
 * @param recheck at most so long; then it is asked again, about a session or a token that is used
 * @param grace how old its last word may be while it cannot be reached
 * @param introspection whether it is asked about the tokens of programs
 * @param longestToken how long a token may live about which it is not asked
 */
@ConfigurationProperties("aegira.oidc")
record RecheckSettings(Duration recheck, Duration grace, Asking introspection, Duration longestToken) {
    RecheckSettings {
        mustBe(recheck.compareTo(Duration.ofSeconds(1)) >= 0, "AEGIRA_OIDC_RECHECK must be at least 1s");
        mustBe(!grace.isNegative(), "AEGIRA_OIDC_GRACE must not be negative");
        mustBe(longestToken.isPositive(), "AEGIRA_OIDC_LONGEST_TOKEN must be more than nothing");
    }

    private static void mustBe(boolean so, String sentence) {
        if (!so) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** AUTO asks where it can be done: we have a secret, and the provider says where. */
    enum Asking {
        AUTO,
        ON,
        OFF
    }
}
