package io.aegira.query.risk;

import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.WorkersInSight;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what the engine decided and on which figures. */
@Component
@RequiredArgsConstructor
class RiskSignalQueries {
    private final WorkersInSight workers;
    private final Knowledge knowledge;
    private final RiskSignals signals;
    private final Features features;

    @QueryHandler
    List<SignalView> answer(ListSignals question) {
        knowledge.require(question.known());
        workers.require(question.sight(), question.workerId());
        return signals.find(question);
    }

    @QueryHandler
    List<FeatureView> answer(ListFeatures question) {
        workers.require(question.sight(), question.workerId());
        return features.find(question);
    }
}
