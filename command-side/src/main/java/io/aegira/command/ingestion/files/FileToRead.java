package io.aegira.command.ingestion.files;

import io.aegira.kernel.organisation.TenantId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was handed in.
 *
 * @param timezone IANA name, for formats that need one
 * @param asPlatform whether whoever brings it may bring back what the system had recorded
 */
public record FileToRead(
        Path path,
        FileFormat format,
        TenantId tenantId,
        @Nullable String timezone,
        boolean asPlatform) {}
