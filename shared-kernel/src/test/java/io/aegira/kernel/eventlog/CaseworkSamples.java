package io.aegira.kernel.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.CASE;
import static io.aegira.kernel.eventlog.Nordwind.EPISODE;
import static io.aegira.kernel.eventlog.Nordwind.INCIDENT;
import static io.aegira.kernel.eventlog.Nordwind.SIGNAL;
import static io.aegira.kernel.eventlog.Nordwind.WORDS;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;

import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.DomainEvent;
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
                        List.of(SIGNAL)),
                incident("25", true));
    }

    static List<DomainEvent> minimal() {
        return List.of(incident("25-", false));
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
