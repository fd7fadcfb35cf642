package io.aegira.command.risk;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.command.risk.Decisions.evaluation;
import static io.aegira.command.risk.Decisions.hour;
import static io.aegira.command.risk.Decisions.response;
import static io.aegira.command.risk.Decisions.signalId;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.risk.RiskCommand.NewSignal;
import io.aegira.kernel.risk.RiskCommand.Withdrawal;
import io.aegira.kernel.risk.SignalId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WhatIsNewAndWhatIsGoneTest {
    private static final UUID PROMPT = named("prompt");
    private static final Cause LEAVE = new Cause(named("leave"), at("09:00"));

    @Test
    void what_is_found_for_the_first_time_is_new_under_the_id_that_follows_from_its_source() {
        Evaluation found = evaluation(1, Severity.HIGH, "ab");
        SignalDifference difference = SignalDifference.between(List.of(), List.of(found), Map.of(), because(ledger()));
        SignalId id = SignalId.of(Uuid5.of(response(1), "standard/1|features_v1|ruleset_v1|engine_v1"));
        assertThat(difference.computed()).containsExactly(new NewSignal(id, found, null));
        assertThat(difference.withdrawn()).isEmpty();
        assertThat(difference.points()).containsExactly(point(id.value(), 1, Severity.HIGH));
    }

    @Test
    void what_is_found_as_it_is_recorded_is_nothing_new() {
        SignalDifference difference = SignalDifference.between(
                List.of(recorded(1, Severity.HIGH, "ab")),
                List.of(evaluation(1, Severity.HIGH, "ab")),
                Map.of(response(1), signalId(1)),
                because(ledger()));
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.points()).containsExactly(point(signalId(1), 1, Severity.HIGH));
    }

    @Test
    void what_rests_on_other_facts_replaces_what_is_recorded() {
        Evaluation found = evaluation(1, Severity.NONE, "cd");
        SignalDifference difference = SignalDifference.between(
                List.of(recorded(1, Severity.HIGH, "ab")),
                List.of(found),
                Map.of(response(1), signalId(1)),
                because(ledger()));
        SignalId id = SignalId.of(Uuid5.of(signalId(1), "cd"));
        assertThat(difference.computed()).containsExactly(new NewSignal(id, found, SignalId.of(signalId(1))));
        assertThat(difference.withdrawn()).isEmpty();
        assertThat(difference.points()).containsExactly(point(id.value(), 1, Severity.NONE));
    }

    @Test
    void what_was_withdrawn_and_is_found_again_replaces_the_withdrawn_one() {
        Evaluation found = evaluation(1, Severity.HIGH, "ab");
        SignalDifference difference = SignalDifference.between(
                List.of(), List.of(found), Map.of(response(1), signalId(1)), because(ledger()));
        assertThat(difference.computed())
                .containsExactly(
                        new NewSignal(SignalId.of(Uuid5.of(signalId(1), "ab")), found, SignalId.of(signalId(1))));
    }

    @Test
    void what_is_recorded_and_no_longer_found_is_withdrawn_because_of_what_happened_to_its_prompt() {
        RecordedSignal silence = new RecordedSignal(
                signalId(1), named("miss"), EvaluationKind.MISSED, PROMPT, hour(1), Severity.NONE, true, "ab");
        SignalDifference difference =
                SignalDifference.between(List.of(silence), List.of(), Map.of(), because(ledger(onLeave())));
        assertThat(difference.withdrawn())
                .containsExactly(new Withdrawal(SignalId.of(signalId(1)), LEAVE.eventId(), LEAVE.eventTime()));
        assertThat(difference.computed()).isEmpty();
        assertThat(difference.points()).isEmpty();
    }

    @Test
    void what_lost_its_prompt_as_well_is_withdrawn_because_of_its_own_source() {
        SignalDifference difference = SignalDifference.between(
                List.of(recorded(1, Severity.HIGH, "ab")), List.of(), Map.of(), because(ledger()));
        assertThat(difference.withdrawn())
                .containsExactly(
                        new Withdrawal(SignalId.of(signalId(1)), response(1), hour(1).atOffset(ZoneOffset.UTC)));
    }

    @Test
    void what_went_to_another_worker_with_its_shift_is_withdrawn_because_of_that() {
        RecordedSignal silence = new RecordedSignal(
                signalId(1), named("miss"), EvaluationKind.MISSED, PROMPT, hour(1), Severity.NONE, true, "ab");
        Cause given = new Cause(named("given to Ben"), at("10:00"));
        SignalDifference difference = SignalDifference.between(
                List.of(silence), List.of(), Map.of(), signal -> Causes.of(ledger(), signal, Map.of(PROMPT, given)));
        assertThat(difference.withdrawn())
                .containsExactly(new Withdrawal(SignalId.of(signalId(1)), given.eventId(), given.eventTime()));
    }

    @Test
    void the_points_come_in_the_order_of_the_evaluations() {
        SignalDifference difference = SignalDifference.between(
                List.of(recorded(2, Severity.HIGH, "ab")),
                List.of(evaluation(1, Severity.NONE, "cd"), evaluation(2, Severity.HIGH, "ab")),
                Map.of(),
                because(ledger()));
        assertThat(difference.points()).extracting(SignalPoint::at).containsExactly(hour(1), hour(2));
        assertThat(difference.computed()).hasSize(1);
    }

    private static RecordedSignal recorded(int hour, Severity severity, String inputs) {
        return new RecordedSignal(
                signalId(hour), response(hour), EvaluationKind.RESPONSE, null, hour(hour), severity, false, inputs);
    }

    private static SignalPoint point(UUID signal, int hour, Severity severity) {
        return new SignalPoint(signal, response(hour), hour(hour), EvaluationKind.RESPONSE, severity, false);
    }

    private static PromptLine onLeave() {
        return new PromptLine(
                PROMPT,
                null,
                hour(1),
                false,
                named("miss"),
                PromptStatus.MISSED,
                new Cause(named("shift"), at("01:00")),
                AvailabilityStatus.ON_LEAVE,
                LEAVE);
    }

    private static Function<RecordedSignal, Cause> because(Ledger ledger) {
        return signal -> Causes.of(ledger, signal, Map.of());
    }

    private static Ledger ledger(PromptLine... prompts) {
        return new Ledger(ANA.value(), List.of(), List.of(prompts), List.of(), new AvailabilityRecord(List.of()));
    }
}
