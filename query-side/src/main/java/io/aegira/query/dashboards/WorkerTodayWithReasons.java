package io.aegira.query.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker today, with the reasons of the episode that goes on, if any. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkerTodayWithReasons(
        @JsonUnwrapped WorkerToday today,
        @Nullable EpisodeSeverity severity,
        @Nullable OpenedBy openedBy,
        List<Reason> reasons)
        implements WorkerTodayShown {}
