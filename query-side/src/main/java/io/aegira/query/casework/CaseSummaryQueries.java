package io.aegira.query.casework;

import io.aegira.platform.web.Problem;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which cases there are and what each is about. */
@Component
@RequiredArgsConstructor
class CaseSummaryQueries {
    private final CaseSummaries summaries;
    private final CaseDetails details;
    private final CaseMapping mapping;

    @QueryHandler
    List<CaseShown> answer(ListCases question) {
        return summaries.find(question).stream().map(mapping::shown).toList();
    }

    @QueryHandler
    CaseDetailView answer(FindCase question) {
        CaseSummaryRow found =
                summaries.find(question.sight(), question.caseId()).orElseThrow(Problem::notFound);
        List<TimelineView> timeline = details.timeline(found.caseId());
        return mapping.detail(found, details.of(found.caseId()), CaseExplanations.in(timeline), timeline);
    }
}
