package io.aegira.kernel.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.RiskEngine;
import io.aegira.kernel.engine.RulesInForce;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.Versions;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import io.aegira.kernel.risk.SignalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AWorkerIsDecidedAgainTest {
    private static final UUID NAMES = new UUID(0, 7);
    private static final WorkerId ANA = WorkerId.of(Uuid5.of(NAMES, "Ana"));
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-02-01T06:00:00+08:00");
    private static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

    private final KnownFacts known = new KnownFacts(ANA);
    private final List<DomainEvent> log = new ArrayList<>();

    @Test
    void each_decision_comes_out_with_what_was_known_then() {
        for (int day = 0; day < 10; day++) {
            recorded(answer(day, 3));
            decided(day, evaluation -> evaluation);
        }
        recorded(answer(-1, 9));

        assertThat(replayed(log).different()).isEmpty();
        assertThat(replayed(log).decisions())
                .isEqualTo(10)
                .isEqualTo(replayed(log).identical());
    }

    @Test
    void what_came_later_would_have_changed_it() {
        for (int day = 0; day < 10; day++) {
            recorded(answer(day, 3));
            decided(day, evaluation -> evaluation);
        }
        List<DomainEvent> leaking = new ArrayList<>(log);
        leaking.addFirst(answer(-1, 9));

        assertThat(replayed(leaking).different())
                .extracting(Difference::field)
                .contains("inputs_sha256", "baseline.sha256");
        assertThat(replayed(leaking).identical()).isZero();
    }

    @Test
    void another_severity_than_follows_is_told() {
        recorded(answer(0, 3));
        SignalComputed signal = decided(0, AWorkerIsDecidedAgainTest::high);

        assertThat(replayed(log).different())
                .containsExactly(new Difference(
                        signal.signalId().value(), ANA.value(), "risk.signal_computed", "severity", "HIGH", "NONE"));
    }

    @Test
    void a_decision_by_rules_that_nobody_published_cannot_be_taken_again() {
        recorded(answer(0, 3));
        decided(0, AWorkerIsDecidedAgainTest::byUnknownRules);

        assertThat(replayed(log).different())
                .extracting(Difference::field, Difference::recomputed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("decision", "there is no ruleset rules_x"));
    }

    @Test
    void a_decision_about_an_answer_that_was_not_known_is_told() {
        recorded(answer(0, 3));
        decided(0, evaluation -> evaluation);

        assertThat(replayed(log.reversed()).different())
                .extracting(Difference::field, Difference::recomputed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("decision", "nothing to decide"));
    }

    @Test
    void a_withdrawal_without_ground_is_told() {
        recorded(answer(0, 3));
        SignalComputed signal = decided(0, evaluation -> evaluation);
        log.add(new SignalWithdrawn(Uuid5.of(NAMES, "withdrawn"), FIRST, signal.signalId(), ANA, NAMES));

        Tally tally = replayed(log);
        assertThat(tally.identical()).isEqualTo(tally.decisions()).isEqualTo(1);
        assertThat(tally.consequences()).isEqualTo(tally.differing()).isEqualTo(1);
        assertThat(tally.different()).extracting(Difference::recomputed).containsExactly("stands");
    }

    @Test
    void decisions_outside_of_the_period_are_passed_over() {
        for (int day = 0; day < 10; day++) {
            recorded(answer(day, 3));
            decided(day, evaluation -> evaluation);
        }
        Period days =
                new Period(FIRST.plusDays(2).toInstant(), FIRST.plusDays(5).toInstant());

        assertThat(replayed(log, days).decisions()).isEqualTo(3);
        assertThat(replayed(log, days).different()).isEmpty();
    }

    @Test
    void the_rules_that_were_in_force_give_what_is_recorded() {
        for (int day = 0; day < 10; day++) {
            recorded(answer(day, day < 8 ? 3 : 10));
            decided(day, evaluation -> evaluation);
        }
        recorded(answer(-1, 9));

        assertThat(recordedOutcome().decisions())
                .hasSize(10)
                .containsExactlyInAnyOrderEntriesOf(tried(log).decisions());
        assertThat(tried(log).openings()).isNotEmpty();
    }

    @Test
    void rules_that_are_tried_with_what_came_later_give_something_else() {
        for (int day = 0; day < 10; day++) {
            recorded(answer(day, day < 8 ? 3 : 10));
            decided(day, evaluation -> evaluation);
        }
        recorded(answer(-1, 9));
        List<DomainEvent> lookingAhead = new ArrayList<>(log);
        lookingAhead.addFirst(lookingAhead.removeLast());

        assertThat(tried(lookingAhead).decisions())
                .isNotEqualTo(recordedOutcome().decisions());
    }

    @Test
    void an_episode_ends_with_its_case_also_by_rules_that_are_tried() {
        for (int day = 0; day < 10; day++) {
            recorded(answer(day, day < 8 ? 3 : 10));
            decided(day, evaluation -> evaluation);
        }
        EpisodeId episode = EpisodeId.of(tried(log).openings().firstKey());
        OffsetDateTime resolvedAt = FIRST.plusDays(10);
        assertThat(tried(log).episodes().get(episode.value()).closedAt()).isNotEqualTo(resolvedAt.toInstant());
        log.add(new CaseResolved(
                Uuid5.of(NAMES, "resolved"),
                resolvedAt,
                CaseIds.caseId(episode),
                episode,
                ANA,
                CaseOutcome.REFERRED,
                null));

        assertThat(tried(log).episodes().get(episode.value()).closedAt()).isEqualTo(resolvedAt.toInstant());
    }

    private Outcome recordedOutcome() {
        RecordedOutcome outcome = new RecordedOutcome(ANA);
        log.forEach(outcome::take);
        return outcome.end();
    }

    private static Outcome tried(List<DomainEvent> events) {
        WorkerWhatIf whatIf = new WorkerWhatIf(ANA, RulesInForce.builtIn());
        for (DomainEvent event : events) {
            if (event instanceof SignalComputed signal) {
                whatIf.take(new DecisionPoint(
                        0, RecordedSignals.source(signal), signal.computedForTime(), signal.computedForTime()));
            } else {
                whatIf.take(event, form(event));
            }
        }
        return whatIf.end(FIRST.plusDays(30).toInstant());
    }

    private void recorded(ResponseSubmitted answer) {
        known.learn(answer, FormVersion.STANDARD);
        log.add(answer);
    }

    private SignalComputed decided(int day, UnaryOperator<Evaluation> otherwise) {
        Instant at = FIRST.plusDays(day).toInstant();
        Evaluation found = otherwise.apply(new RiskEngine(Ruleset.v1())
                .evaluate(known.facts(), at, at.plusSeconds(1), 1)
                .found()
                .getFirst());
        SignalComputed signal = signal(found);
        log.add(signal);
        return signal;
    }

    private static Tally replayed(List<DomainEvent> events) {
        return replayed(events, ALWAYS);
    }

    private static Tally replayed(List<DomainEvent> events, Period period) {
        WorkerReplay replay = new WorkerReplay(ANA, new Rulesets(List.of()), period);
        events.forEach(event -> replay.take(event, form(event), FIRST.toInstant()));
        return replay.end();
    }

    private static @Nullable FormVersion form(DomainEvent event) {
        return event instanceof ResponseSubmitted ? FormVersion.STANDARD : null;
    }

    private static ResponseSubmitted answer(int day, int fatigue) {
        UUID id = Uuid5.of(NAMES, "answer of day " + day);
        return new ResponseSubmitted(
                Uuid5.of(id, "event"),
                FIRST.plusDays(day),
                ResponseId.of(id),
                null,
                null,
                null,
                ANA,
                null,
                FIRST.plusDays(day),
                Map.of("fatigue", BigDecimal.valueOf(fatigue)),
                null,
                null,
                null,
                null);
    }

    private static Evaluation high(Evaluation found) {
        return with(found, Severity.HIGH, found.versions());
    }

    private static Evaluation byUnknownRules(Evaluation found) {
        Versions versions = found.versions();
        return with(
                found,
                found.severity(),
                new Versions(versions.form(), versions.features(), "rules_x", versions.engine()));
    }

    private static Evaluation with(Evaluation found, Severity severity, Versions versions) {
        return new Evaluation(
                found.workerId(),
                found.kind(),
                found.sourceId(),
                found.promptId(),
                found.at(),
                severity,
                found.complianceRisk(),
                found.rules(),
                found.features(),
                found.absent(),
                found.baseline(),
                found.reasons(),
                versions,
                found.inputsSha256());
    }

    private static SignalComputed signal(Evaluation found) {
        return new SignalComputed(
                Uuid5.of(found.sourceId(), "signal"),
                found.at().atOffset(ZoneOffset.UTC),
                SignalId.of(found.signalId()),
                ANA,
                found.kind(),
                ResponseId.of(found.sourceId()),
                null,
                null,
                found.at(),
                found.severity(),
                found.complianceRisk(),
                found.rules(),
                found.features(),
                found.absent(),
                found.baseline(),
                found.reasons(),
                found.versions(),
                found.inputsSha256(),
                null);
    }
}
