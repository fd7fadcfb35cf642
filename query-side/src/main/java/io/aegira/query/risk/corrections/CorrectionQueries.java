package io.aegira.query.risk.corrections;

import io.aegira.query.platform.WorkersInSight;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what late knowledge changed. */
@Component
@RequiredArgsConstructor
class CorrectionQueries {
    private final WorkersInSight workers;
    private final Corrections corrections;

    @QueryHandler
    List<CorrectionView> answer(ListCorrections question) {
        workers.require(question.sight(), question.workerId());
        return corrections.find(question);
    }
}
