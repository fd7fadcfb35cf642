package io.aegira.query.exports;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.FeatureView;
import io.aegira.query.risk.ListFeatures;
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

/** The figures behind the signals that stand. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Exports")
class FeaturesExport implements ExportedTable {
    private static final List<String> COLUMNS =
            List.of("worker_id", "computed_at", "feature_name", "value", "window", "version");

    private final Questions questions;

    @Operation(
            summary =
                    "Every feature of the current signals of the period, as CSV or NDJSON, by instant, signal and name")
    @GetMapping({"/api/v1/exports/features", "/exports/features"})
    @AllowedFor(Role.AUDITOR)
    ResponseEntity<StreamingResponseBody> features(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "format", defaultValue = "csv") TableFormat format) {
        return table(Sight.of(caller, Role.AUDITOR), workerId, Period.of(from, to))
                .download(format);
    }

    @Override
    public Table<FeatureView> table(Sight all, @Nullable WorkerId workerId, Period computed) {
        return new Table<FeatureView>(
                "features",
                COLUMNS,
                last -> questions.many(
                        new ListFeatures(
                                all, workerId, null, computed, after(last), last == null ? "" : last.featureName()),
                        FeatureView.class));
    }

    private static Stretch after(@Nullable FeatureView last) {
        return last == null
                ? Table.first()
                : new Stretch(last.computedAt(), last.signalId().value(), Table.TOGETHER);
    }
}
