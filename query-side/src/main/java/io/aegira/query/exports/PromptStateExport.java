package io.aegira.query.exports;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.checkin.ListPrompts;
import io.aegira.query.checkin.PromptShown;
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

/** What became of every prompt, with the answers that count. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Exports")
class PromptStateExport implements ExportedTable {
    private static final List<String> COLUMNS = List.of(
            "prompt_id",
            "worker_id",
            "shift_id",
            "prompt_kind",
            "opens_at",
            "closes_at",
            "state",
            "response_id",
            "submitted_at",
            "is_late",
            "late_by_seconds",
            "answers",
            "note",
            "last_updated_at");

    private final Questions questions;

    @Operation(summary = "Every prompt whose window closes in the period, as CSV or NDJSON, by closing time and id")
    @GetMapping({"/api/v1/exports/prompt-state", "/exports/prompt-state"})
    @AllowedFor(Role.AUDITOR)
    ResponseEntity<StreamingResponseBody> promptState(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "format", defaultValue = "csv") TableFormat format) {
        return table(Sight.of(caller, Role.AUDITOR), workerId, Period.of(from, to))
                .download(format);
    }

    @Override
    public Table<PromptShown> table(Sight all, @Nullable WorkerId workerId, Period closing) {
        return new Table<PromptShown>(
                "prompt-state",
                COLUMNS,
                last -> questions.many(
                        new ListPrompts(all, all, workerId, null, closing, after(last)), PromptShown.class));
    }

    private static Stretch after(@Nullable PromptShown last) {
        return last == null
                ? Table.first()
                : new Stretch(last.closesAt(), last.promptId().value(), Table.TOGETHER);
    }
}
