package io.aegira.query.risk;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What of an episode is shown to whom is said by the type it becomes. */
@Mapper
interface EpisodeMapping {
    @Mapping(target = "signals", expression = "java(row.signals())")
    @Mapping(target = "nextStep", expression = "java(row.nextStep())")
    EpisodeView withReasons(RiskEpisodeStateRow row);

    @Mapping(target = "nextStep", expression = "java(row.nextStep())")
    RedactedEpisodeView redacted(RiskEpisodeStateRow row);

    default EpisodeShown shown(RiskEpisodeStateRow row) {
        return row.reasoned() ? withReasons(row) : redacted(row);
    }
}
