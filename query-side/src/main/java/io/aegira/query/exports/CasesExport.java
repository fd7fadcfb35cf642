package io.aegira.query.exports;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.ListCases;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every case and how far it has come. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Exports")
class CasesExport implements ExportedTable {
    private static final List<String> COLUMNS = List.of(
            "case_id",
            "episode_id",
            "worker_id",
            "queue",
            "status",
            "severity",
            "opened_for",
            "opened_at",
            "owner",
            "delegated_until",
            "acknowledged_at",
            "first_action_at",
            "follow_up_at",
            "outcome",
            "resolved_at",
            "last_updated_at");

    private final Questions questions;

    @Operation(summary = "Every case opened within the period, as CSV or NDJSON, by its opening and id")
    @GetMapping({"/api/v1/exports/cases", "/exports/cases"})
    @AllowedFor(Role.AUDITOR)
    ResponseEntity<StreamingResponseBody> cases(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "format", defaultValue = "csv") TableFormat format) {
        return table(Sight.of(caller, Role.AUDITOR), workerId, Period.of(from, to))
                .download(format);
    }

    @Override
    public Table<CaseShown> table(Sight all, @Nullable WorkerId workerId, Period opened) {
        return new Table<CaseShown>(
                "cases",
                COLUMNS,
                last -> questions.many(
                        new ListCases(all, all, null, null, workerId, opened, after(last), null), CaseShown.class));
    }

    private static Stretch after(@Nullable CaseShown last) {
        return last == null
                ? Table.first()
                : new Stretch(last.openedAt(), last.caseId().value(), Table.TOGETHER);
    }
}
