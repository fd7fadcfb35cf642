package io.aegira.query.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.exports.Bundle.BundledFile;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle holds and what was asked for. It says nothing of when: the same request over the same log gives the same one.
 *
 * @param files in their order, each but this one; their digests are those of what is unpacked
 * @param omitted what could not be written, and why
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BundleManifest(
        TenantId tenantId,
        @Nullable WorkerId workerId,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        List<BundledFile> files,
        List<Omitted> omitted) {
    static final String NAME = "manifest.json";

    /** @param reason in a sentence */
    record Omitted(String name, String reason) {}
}
