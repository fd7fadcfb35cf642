package io.aegira.platform.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a node grants before it answers 429. The defaults stand in {@code aegira-platform.properties}.
 *
 * @param remembered so many addresses, callers, tenants and names are counted, each kind and each class of routes by itself; the one
 *     that has not been heard of for longest is forgotten
 */
@ConfigurationProperties("aegira.limits")
record LimitsSettings(int remembered, Logins login, Rates reads, Rates writes, Rates exports) {
    LimitsSettings {
        if (remembered < 1) {
            throw new IllegalArgumentException("aegira.limits.remembered must be at least 1");
        }
    }

    /** @param principal one caller of one tenant */
    record Rates(Rate address, Rate principal, Rate tenant) {}

    /**
     * @param name as it was typed, whether or not somebody has it
     * @param longestWait the wait doubles each time that too many have been tried, up to this
     */
    record Logins(Rate address, Rate name, Duration longestWait) {}
}
