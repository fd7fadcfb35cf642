package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.FileFormat;
import io.aegira.command.ingestion.files.FileToRead;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.web.Problem;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants imported.
 *
 * @param asPlatform whether they may bring back what the system had recorded
 * @param passedOver workers of the organisation beside it who were erased
 */
record NewImport(
        UUID importId,
        TenantId tenantId,
        FileFormat format,
        @Nullable String timezone,
        boolean asPlatform,
        String actor,
        int passedOver) {
    /** @throws Problem 400 naming {@code format} or {@code timezone} */
    static FileFormat format(@Nullable String format, @Nullable String timezone) {
        FileFormat known = FileFormat.named(format);
        if (timezone != null) {
            Zones.check("timezone", timezone);
        } else if (known.needsTimezone()) {
            throw Problem.invalid("timezone", "must be given: the file's times have no offset");
        }
        return known;
    }

    FileToRead of(Path file) {
        return new FileToRead(file, format, tenantId, timezone, asPlatform);
    }
}
