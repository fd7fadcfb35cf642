package io.aegira.query.risk;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signals and features, for those who may see figures. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class SignalsApi {
    /** What the first playbook called it. */
    private static final String MISSINGNESS = "missingness_7d";

    private final Questions questions;

    @GetMapping("/admin/signals")
    @Audited(ANSWERS_READ)
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    Page<SignalView> signals(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "current", defaultValue = "true") boolean current,
            @RequestParam(name = "as_of", required = false) @Nullable OffsetDateTime asOf,
            @RequestParam(name = "known_at", required = false) @Nullable OffsetDateTime knownAt,
            PageRequest page) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        ListSignals question = new ListSignals(sight, workerId, Period.of(from, to), current, Stretch.of(page));
        return page.page(questions.many(question.asKnown(AsKnown.of(asOf, knownAt)), SignalView.class), signal ->
                new Object[] {signal.computedForTime(), signal.signalId()});
    }

    @GetMapping("/features")
    @Audited(ANSWERS_READ)
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    Page<FeatureView> features(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "name", required = false) @Nullable String name,
            PageRequest page) {
        ListFeatures question = new ListFeatures(
                Sight.of(caller, HSE, CASE_MANAGER, AUDITOR),
                workerId,
                MISSINGNESS.equals(name) ? "missed_rate_7d" : name,
                Period.of(from, to),
                Stretch.of(page),
                page.cursor().map(cursor -> cursor.text(2)).orElse(""));
        return page.page(questions.many(question, FeatureView.class), feature ->
                new Object[] {feature.computedAt(), feature.signalId(), feature.featureName()});
    }
}
