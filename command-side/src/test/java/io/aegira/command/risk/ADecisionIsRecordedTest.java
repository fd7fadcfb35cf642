package io.aegira.command.risk;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.command.risk.Decisions.evaluation;
import static io.aegira.command.risk.Decisions.hour;
import static io.aegira.command.risk.Decisions.response;
import static io.aegira.command.risk.Decisions.signalId;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.risk.RiskCommand.NewSignal;
import io.aegira.kernel.risk.RiskCommand.RecordSignals;
import io.aegira.kernel.risk.RiskCommand.Withdrawal;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import io.aegira.kernel.risk.SignalId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ADecisionIsRecordedTest {
    private static final SignalId FIRST = SignalId.of(signalId(1));
    private static final SignalId SECOND = SignalId.of(named("replacement"));
    private static final UUID MISSED = named("missed");
    private static final PromptId PROMPT = PromptId.of(named("prompt"));

    private final Story<RiskProfile> profile = Story.of(RiskProfile.class);

    @Test
    void also_when_nothing_is_wrong() {
        Evaluation calm = evaluation(1, Severity.NONE, "cd34");
        profile.when(record(new NewSignal(FIRST, calm, null))).records(computed(FIRST, calm, null));
    }

    @Test
    void of_a_missed_window_by_the_miss() {
        Evaluation silence = ofAMiss(evaluation(1, Severity.NONE, "cd34"));
        profile.when(record(new NewSignal(FIRST, silence, null))).records(computed(FIRST, silence, null));
    }

    @Test
    void that_replaces_another_because_knowledge_came_late() {
        Evaluation tired = evaluation(1, Severity.HIGH, "ef56");
        profile.given(computed(FIRST, evaluation(1, Severity.NONE, "cd34"), null))
                .when(record(new NewSignal(SECOND, tired, FIRST)))
                .records(computed(SECOND, tired, FIRST));
    }

    @Test
    void that_should_not_exist_any_more_is_withdrawn_before_the_new_ones() {
        Evaluation tired = evaluation(2, Severity.HIGH, "ef56");
        profile.given(computed(FIRST, evaluation(1, Severity.HIGH, "cd34"), null))
                .when(new RecordSignals(
                        TENANT,
                        ANA,
                        List.of(new NewSignal(SECOND, tired, null)),
                        List.of(new Withdrawal(FIRST, named("leave"), at("09:00"))),
                        hour(0),
                        List.of(),
                        Map.of()))
                .records(
                        new SignalWithdrawn(
                                DerivedIds.eventId(FIRST.value(), "risk.signal_withdrawn", ""),
                                at("09:00"),
                                FIRST,
                                ANA,
                                named("leave")),
                        computed(SECOND, tired, null));
    }

    @Test
    void not_at_all_when_there_is_nothing_to_record() {
        profile.when(new RecordSignals(TENANT, ANA, List.of(), List.of(), hour(0), List.of(), Map.of()))
                .recordsNothing();
    }

    private static RecordSignals record(NewSignal signal) {
        return new RecordSignals(TENANT, ANA, List.of(signal), List.of(), hour(0), List.of(), Map.of());
    }

    private static Evaluation ofAMiss(Evaluation of) {
        return new Evaluation(
                of.workerId(),
                EvaluationKind.MISSED,
                MISSED,
                PROMPT.value(),
                of.at(),
                of.severity(),
                true,
                of.rules(),
                of.features(),
                of.absent(),
                of.baseline(),
                of.reasons(),
                of.versions(),
                of.inputsSha256());
    }

    private static SignalComputed computed(SignalId id, Evaluation found, @Nullable SignalId supersedes) {
        boolean missed = found.kind() == EvaluationKind.MISSED;
        return new SignalComputed(
                DerivedIds.eventId(id.value(), "risk.signal_computed", ""),
                found.at().atOffset(ZoneOffset.UTC),
                id,
                ANA,
                found.kind(),
                missed ? null : ResponseId.of(response(found.at().equals(hour(1)) ? 1 : 2)),
                missed ? MISSED : null,
                missed ? PROMPT : null,
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
                supersedes);
    }
}
