package io.aegira.query.exports;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.ListSignals;
import io.aegira.query.risk.SignalView;
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

/** Everything that the engine ever decided, also what no longer stands. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Exports")
class SignalsExport implements ExportedTable {
    private static final List<String> COLUMNS = List.of(
            "signal_id",
            "worker_id",
            "ref",
            "kind",
            "prompt_id",
            "computed_for_time",
            "severity",
            "compliance_risk",
            "rules",
            "features",
            "absent",
            "baseline",
            "reasons",
            "versions",
            "inputs_sha256",
            "supersedes",
            "superseded_by",
            "current",
            "recorded_at");

    private final Questions questions;

    @Operation(
            summary =
                    "Every signal about an instant of the period, current or not, as CSV or NDJSON, by that instant and id")
    @GetMapping({"/api/v1/exports/signals", "/exports/signals"})
    @AllowedFor(Role.AUDITOR)
    ResponseEntity<StreamingResponseBody> signals(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "format", defaultValue = "csv") TableFormat format) {
        return table(Sight.of(caller, Role.AUDITOR), workerId, Period.of(from, to))
                .download(format);
    }

    @Override
    public Table<SignalView> table(Sight all, @Nullable WorkerId workerId, Period about) {
        return new Table<SignalView>(
                "signals",
                COLUMNS,
                last -> questions.many(new ListSignals(all, workerId, about, false, after(last)), SignalView.class));
    }

    private static Stretch after(@Nullable SignalView last) {
        return last == null
                ? Table.first()
                : new Stretch(last.computedForTime(), last.signalId().value(), Table.TOGETHER);
    }
}
