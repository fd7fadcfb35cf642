package io.aegira.command.casework;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.kernel.casework.IncidentEvent.IncidentSeverity.CRITICAL;
import static io.aegira.kernel.casework.IncidentEvent.IncidentSeverity.WARNING;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.IncidentCommand.ReportIncident;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentId;
import org.junit.jupiter.api.Test;

class AnIncidentIsReportedTest {
    private static final IncidentId CUT = IncidentId.of(named("cut hand"));

    private final Story<Incident> incident = Story.of(Incident.class);

    @Test
    void it_is_put_on_record() {
        incident.when(report(WARNING)).records(reported(WARNING));
    }

    @Test
    void another_report_cannot_take_its_id() {
        incident.given(reported(WARNING))
                .when(report(CRITICAL))
                .isRefused(CaseworkRefusal.INCIDENT_ID_TAKEN, "payload.incident_id");
    }

    private static ReportIncident report(IncidentSeverity severity) {
        return new ReportIncident(
                TENANT, named("report"), at("09:00"), CUT, ANA, IncidentType.INJURY, severity, at("08:50"), SEALED);
    }

    private static IncidentReported reported(IncidentSeverity severity) {
        return new IncidentReported(
                named("report"), at("09:00"), CUT, ANA, IncidentType.INJURY, severity, at("08:50"), SEALED);
    }
}
