package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.risk.EpisodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a worker says of a flag. @param note null: none, not for the reader, or of a person whose key is gone */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FlagRemarkView(
        EpisodeId episodeId,
        Instant at,
        FlagRemark remark,
        @Nullable String note) {}
