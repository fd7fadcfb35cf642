package io.aegira.query.risk;

import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.WorkersInSight;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which episodes there are. */
@Component
@RequiredArgsConstructor
class RiskEpisodeStateQueries {
    private final WorkersInSight workers;
    private final Knowledge knowledge;
    private final RiskEpisodeStates episodes;
    private final EpisodeMapping mapping;

    @QueryHandler
    List<EpisodeShown> answer(ListEpisodes question) {
        knowledge.require(question.known());
        workers.require(question.sight(), question.workerId());
        return episodes.find(question).stream().map(mapping::shown).toList();
    }

    @QueryHandler
    List<EpisodeShown> answer(FindEpisodes question) {
        return episodes.find(question).stream().map(mapping::shown).toList();
    }
}
