package io.aegira.command.ingestion.imports;

import io.aegira.platform.web.Problem;
import java.time.ZoneId;

/** Names of time zones, as IANA has them. */
final class Zones {
    private Zones() {}

    /** @throws Problem 400 naming the field */
    static void check(String field, String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid(field, "must be an IANA time zone such as Australia/Perth");
        }
    }
}
