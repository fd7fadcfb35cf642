package io.aegira.query.organisation;

import io.aegira.kernel.engine.FormVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published version. @param publishedAt absent: the views do not know, since they were built before it was kept @param publishedBy absent: it came with a file */
public record FormPublicationView(
        FormVersion form,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {}
