package io.aegira.query.casework;

import java.util.List;
import org.mapstruct.Mapper;

/** What of a case is shown to whom is said by the type it becomes. */
@Mapper
interface CaseMapping {
    CaseView full(CaseSummaryRow row);

    RedactedCaseView redacted(CaseSummaryRow row);

    CaseDetailView detail(
            CaseSummaryRow row,
            CaseDetailRow detail,
            List<CaseExplanationView> explanations,
            List<TimelineView> timeline);

    default CaseShown shown(CaseSummaryRow row) {
        return row.reasoned() ? full(row) : redacted(row);
    }
}
