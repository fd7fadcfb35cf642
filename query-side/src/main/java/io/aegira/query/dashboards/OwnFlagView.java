package io.aegira.query.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.query.casework.FlagRemarkView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a worker's check-ins stood out, as the worker sees it. @param until null while it goes on @param remarks the worker's own */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OwnFlagView(
        EpisodeId episodeId, Instant since, @Nullable Instant until, List<FlagRemarkView> remarks) {}
