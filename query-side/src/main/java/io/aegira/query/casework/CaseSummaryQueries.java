package io.aegira.query.casework;

import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.WorkersInSight;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which cases there are and what each is about. */
@Component
@RequiredArgsConstructor
class CaseSummaryQueries {
    private final Knowledge knowledge;
    private final WorkersInSight workers;
    private final CaseSummaries summaries;
    private final WaitingCases waiting;
    private final CaseDetails details;
    private final SealedNotes notes;
    private final CaseMapping mapping;

    @QueryHandler
    List<CaseShown> answer(ListCases question) {
        knowledge.require(question.known());
        workers.require(question.sight(), question.workerId());
        return summaries.find(question).stream().map(mapping::shown).toList();
    }

    @QueryHandler
    List<CaseShown> answer(FindCasesOfEpisodes question) {
        return summaries.find(question).stream().map(mapping::shown).toList();
    }

    @QueryHandler
    List<CaseShown> answer(ListCasesByUrgency question) {
        return waiting.find(question).stream().map(mapping::shown).toList();
    }

    @QueryHandler
    List<CaseCount> answer(CountCases question) {
        return waiting.count(question);
    }

    @QueryHandler
    CaseDetailView answer(FindCase question) {
        knowledge.require(question.known());
        CaseSummaryRow found = summaries.find(question).orElseThrow(Problem::notFound);
        List<TimelineView> timeline = details.timeline(question).stream()
                .map(event -> notes.opened(question, found, event))
                .toList();
        return mapping.detail(found, details.of(question), CaseExplanations.in(timeline), timeline);
    }
}
