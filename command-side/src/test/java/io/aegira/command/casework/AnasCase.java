package io.aegira.command.casework;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.instant;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.kernel.casework.CaseCommand.Deed;
import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseEscalated;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseEvent.CaseReminded;
import io.aegira.kernel.casework.CaseEvent.CaseReopened;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.casework.CaseEvent.CaseStep;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ana's case, opened at five past six for the case managers, and what happens to it by the clock. */
final class AnasCase {
    static final EpisodeId EPISODE = EpisodeId.of(named("episode"));
    static final CaseId CASE = CaseIds.caseId(EPISODE);
    static final String CARLA = "user-carla";
    static final String DAN = "user-dan";

    private AnasCase() {}

    static CaseOpened opened() {
        return new CaseOpened(
                DerivedIds.eventId(CASE.value(), "case.opened", ""),
                instant("06:05").atOffset(ZoneOffset.UTC),
                CASE,
                EPISODE,
                ANA,
                EpisodeSeverity.HIGH,
                OpenedFor.EPISODE_HIGH,
                "case_manager",
                List.of(new Reason("fatigue", "fatigue 7 vs baseline 3.8")),
                List.of(SignalId.of(named("signal"))),
                null);
    }

    /** Something that is done at that time; its event has an id of its own. */
    static Deed deed(String time) {
        return new Deed(TENANT, CASE, named("deed at " + time), at(time));
    }

    static CaseAssigned assigned(String time, String queue, @Nullable String owner, @Nullable String until) {
        return new CaseAssigned(
                named("deed at " + time), at(time), CASE, EPISODE, ANA, queue, owner, until == null ? null : at(until));
    }

    static CaseAcknowledged acknowledged(String time, String by) {
        return new CaseAcknowledged(
                named("deed at " + time), at(time), CASE, EPISODE, ANA, AcknowledgementMethod.APP_OPENED, by);
    }

    static CaseActionLogged acted(String time, @Nullable String followUp) {
        return new CaseActionLogged(
                named("deed at " + time),
                at(time),
                CASE,
                EPISODE,
                ANA,
                CaseAction.TALKED_WITH_WORKER,
                SEALED,
                followUp == null ? null : at(followUp));
    }

    static CaseOutcomeLogged concluded(String time, CaseOutcome outcome) {
        return new CaseOutcomeLogged(named("deed at " + time), at(time), CASE, EPISODE, ANA, outcome, null);
    }

    static CaseResolved resolved(String time, CaseOutcome outcome) {
        return new CaseResolved(named("deed at " + time), at(time), CASE, EPISODE, ANA, outcome, SEALED);
    }

    static CaseReopened reopened(String time) {
        return new CaseReopened(named("deed at " + time), at(time), CASE, EPISODE, ANA, null);
    }

    /** It goes to HSE two hours after the first that is not kept. */
    static CaseRouted routed(@Nullable String acknowledgeBy, @Nullable String actBy, @Nullable String concludeBy) {
        return new CaseRouted(
                DerivedIds.eventId(CASE.value(), "case.routed", ""),
                instant("06:05").atOffset(ZoneOffset.UTC),
                CASE,
                EPISODE,
                ANA,
                "case_manager",
                named("routing"),
                acknowledgeBy == null ? null : instant(acknowledgeBy),
                actBy == null ? null : instant(actBy),
                concludeBy == null ? null : instant(concludeBy),
                Duration.ofHours(2),
                "hse");
    }

    static CaseReminded reminded(CaseStep step, String due) {
        return new CaseReminded(
                DerivedIds.eventId(CASE.value(), "case.reminded", step + " " + instant(due)),
                instant(due).atOffset(ZoneOffset.UTC),
                CASE,
                EPISODE,
                ANA,
                step,
                instant(due));
    }

    static CaseEscalated escalated(CaseStep step, String due, String time) {
        return new CaseEscalated(
                DerivedIds.eventId(CASE.value(), "case.escalated", step + " " + instant(due)),
                instant(time).atOffset(ZoneOffset.UTC),
                CASE,
                EPISODE,
                ANA,
                step,
                instant(due),
                "case_manager",
                "hse");
    }
}
