package io.aegira.query.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * A worker as those who plan and care for them see them.
 *
 * @param displayName absent for who has none, was erased, or may not be named to the asker
 * @param registered whether the organisation knows the worker, or only a fact speaks of them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkerView(
        WorkerId workerId,
        @Nullable String displayName,
        @Nullable String externalRef,
        @Nullable TeamId teamId,
        @Nullable SiteId siteId,
        boolean registered,
        boolean active) {}
