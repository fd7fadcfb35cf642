package io.aegira.query.pages.imports;

import io.aegira.kernel.ingestion.ImportStanding;
import io.aegira.query.pages.Moment;
import java.time.ZoneId;
import java.util.UUID;

/** An import in a list. @param stage in words @param what it brought in, in words */
public record ImportLine(
        UUID id, Moment begunAt, String begunBy, String tenant, String what, String stage, ImportStanding standing) {
    static ImportLine of(ImportStanding standing, ZoneId zone) {
        return new ImportLine(
                standing.importId(),
                Moment.at(standing.begunAt(), zone),
                standing.begunBy(),
                standing.tenantId().toString(),
                standing.bytes() == 0 ? "Organisation alone" : FormatChoice.words(standing.format()),
                stage(standing),
                standing);
    }

    private static String stage(ImportStanding standing) {
        return switch (standing.stage()) {
            case READING -> "reading, " + percent(standing) + " %";
            case SETTLING -> "working out what follows, " + percent(standing) + " %";
            case COMPLETED -> "completed";
            case FAILED -> "failed";
        };
    }

    static int percent(ImportStanding standing) {
        return (int) Math.floor(100 * Math.clamp(standing.reach().progress(), 0, 1));
    }
}
