package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.WorkersInSight;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what became of prompts and what was answered. */
@Component
@RequiredArgsConstructor
class PromptStateQueries {
    private final WorkersInSight workers;
    private final Knowledge knowledge;
    private final PromptStates states;
    private final PromptHistories histories;
    private final Responses responses;
    private final PromptReader reader;

    @QueryHandler
    List<PromptShown> answer(ListPrompts question) {
        knowledge.require(question.known());
        workers.require(question.sight(), question.workerId());
        List<PromptStateRow> rows = states.find(question);
        Map<PromptId, List<PromptEventView>> history =
                histories.of(rows.stream().map(PromptStateRow::promptId).toList(), question.sight(), question.known());
        return rows.stream()
                .map(row -> reader.shown(
                        question.sight().tenantId(), row, Objects.requireNonNull(history.get(row.promptId()))))
                .toList();
    }

    @QueryHandler
    List<ResponseView> answer(ListResponses question) {
        return responses.find(question).stream()
                .map(row -> reader.shown(question.sight().tenantId(), row))
                .toList();
    }
}
