package io.aegira.platform.passwordless;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where and how long workers come in without a password.
 *
 * @param address where people open pages, such as {@code https://aegira.example}; blank: wherever whoever asks has come to
 * @param linkValidFor how long a link lets in, up to a day
 */
@ConfigurationProperties("aegira.login")
record PasswordlessSettings(String address, Duration linkValidFor) {
    private static final Duration LONGEST = Duration.ofDays(1);

    PasswordlessSettings {
        if (!address.isBlank() && !address.matches("https?://[^/?#@]+")) {
            throw new IllegalArgumentException(
                    "AEGIRA_PAGES_ADDRESS must be scheme and host, such as https://aegira.example");
        }
        if (!linkValidFor.isPositive() || linkValidFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("AEGIRA_LOGIN_LINK must be longer than nothing and at most a day");
        }
    }
}
