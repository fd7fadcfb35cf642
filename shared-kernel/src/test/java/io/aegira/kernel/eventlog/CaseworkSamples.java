package io.aegira.kernel.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.CASE;
import static io.aegira.kernel.eventlog.Nordwind.EPISODE;
import static io.aegira.kernel.eventlog.Nordwind.INCIDENT;
import static io.aegira.kernel.eventlog.Nordwind.PHOTO;
import static io.aegira.kernel.eventlog.Nordwind.SIGNAL;
import static io.aegira.kernel.eventlog.Nordwind.WORDS;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static io.aegira.kernel.eventlog.Nordwind.instant;

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
import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.casework.FlagEvent.FlagRemarked;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentEvent.PhotoAttached;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.DomainEvent;
import java.time.Duration;
import java.util.List;

final class CaseworkSamples {
    private CaseworkSamples() {}

    static List<DomainEvent> full() {
        return List.of(
                new CaseOpened(
                        id("24"),
                        at("07:24"),
                        CASE,
                        EPISODE,
                        ANNA,
                        EpisodeSeverity.HIGH,
                        OpenedFor.EPISODE_HIGH,
                        "supervisors",
                        RiskSamples.REASONS,
                        List.of(SIGNAL),
                        WORDS),
                new CaseAssigned(id("26"), at("07:26"), CASE, EPISODE, ANNA, "hse", "user-7", at("08:26")),
                new CaseAcknowledged(
                        id("27"), at("07:27"), CASE, EPISODE, ANNA, AcknowledgementMethod.DEEP_LINK_CLICKED, "user-7"),
                new CaseActionLogged(
                        id("28"), at("07:28"), CASE, EPISODE, ANNA, CaseAction.TALKED_WITH_WORKER, WORDS, at("09:28")),
                new CaseOutcomeLogged(
                        id("29"), at("07:29"), CASE, EPISODE, ANNA, CaseOutcome.INJURY_PREVENTED_PROXY, WORDS),
                new CaseResolved(id("30"), at("07:30"), CASE, EPISODE, ANNA, CaseOutcome.INJURY_PREVENTED_PROXY, WORDS),
                new CaseRouted(
                        id("32"),
                        at("07:32"),
                        CASE,
                        EPISODE,
                        ANNA,
                        "supervisor",
                        id("2"),
                        instant("08:32"),
                        instant("09:32"),
                        instant("10:32"),
                        Duration.ofHours(2),
                        "hse"),
                new CaseReminded(
                        id("33"), at("09:32"), CASE, EPISODE, ANNA, CaseStep.ACKNOWLEDGEMENT, instant("08:32")),
                new CaseEscalated(
                        id("34"),
                        at("11:32"),
                        CASE,
                        EPISODE,
                        ANNA,
                        CaseStep.ACKNOWLEDGEMENT,
                        instant("08:32"),
                        "supervisor",
                        "hse"),
                new CaseReopened(id("31"), at("07:31"), CASE, EPISODE, ANNA, WORDS),
                new FlagRemarked(id("41"), at("07:41"), EPISODE, ANNA, FlagRemark.CONTESTED, WORDS),
                incident("25", true),
                new PhotoAttached(
                        id("42"),
                        at("07:42"),
                        INCIDENT,
                        ANNA,
                        PHOTO,
                        "image/jpeg",
                        183_204,
                        2000,
                        1500,
                        "c2VhbGVkIHBob3RvIGRpZ2VzdA=="));
    }

    static List<DomainEvent> minimal() {
        return List.of(
                new CaseOpened(
                        id("24-"),
                        at("07:24"),
                        CASE,
                        null,
                        ANNA,
                        null,
                        OpenedFor.SUPPORT_REQUESTED,
                        "case_manager",
                        List.of(),
                        List.of(),
                        null),
                new CaseAssigned(id("26-"), at("07:26"), CASE, null, ANNA, "hse", null, null),
                new CaseAcknowledged(
                        id("27-"), at("07:27"), CASE, null, ANNA, AcknowledgementMethod.DEEP_LINK_CLICKED, "user-7"),
                new CaseActionLogged(
                        id("28-"), at("07:28"), CASE, null, ANNA, CaseAction.TALKED_WITH_WORKER, null, null),
                new CaseOutcomeLogged(
                        id("29-"), at("07:29"), CASE, null, ANNA, CaseOutcome.INJURY_PREVENTED_PROXY, null),
                new CaseResolved(id("30-"), at("07:30"), CASE, null, ANNA, CaseOutcome.INJURY_PREVENTED_PROXY, null),
                new CaseRouted(
                        id("32-"), at("07:32"), CASE, null, ANNA, "supervisor", id("2"), null, null, null, null, null),
                new CaseReminded(id("33-"), at("09:32"), CASE, null, ANNA, CaseStep.ACKNOWLEDGEMENT, instant("08:32")),
                new CaseEscalated(
                        id("34-"),
                        at("11:32"),
                        CASE,
                        null,
                        ANNA,
                        CaseStep.ACKNOWLEDGEMENT,
                        instant("08:32"),
                        "supervisor",
                        "hse"),
                new CaseReopened(id("31-"), at("07:31"), CASE, null, ANNA, null),
                new FlagRemarked(id("41-"), at("07:41"), EPISODE, ANNA, FlagRemark.CONTESTED, null),
                incident("25-", false));
    }

    private static IncidentReported incident(String name, boolean withNotes) {
        return new IncidentReported(
                id(name),
                at("07:25"),
                INCIDENT,
                ANNA,
                IncidentType.PROPERTY_DAMAGE,
                IncidentSeverity.CRITICAL,
                at("07:20"),
                withNotes ? WORDS : null);
    }
}
