package io.aegira.command.casework;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.kernel.casework.IncidentEvent.IncidentSeverity.CRITICAL;
import static io.aegira.kernel.casework.IncidentEvent.IncidentSeverity.WARNING;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.IncidentCommand.AttachPhoto;
import io.aegira.kernel.casework.IncidentCommand.ReportIncident;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentEvent.PhotoAttached;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.organisation.WorkerId;
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

    @Test
    void a_photo_of_it_is_put_on_record() {
        incident.given(reported(WARNING)).when(attach("hand", ANA)).records(attached("hand"));
    }

    @Test
    void the_same_photo_again_changes_nothing() {
        incident.given(reported(WARNING), attached("hand"))
                .when(attach("hand", ANA))
                .records();
    }

    @Test
    void there_are_four_photos_at_most() {
        incident.given(reported(WARNING), attached("hand"), attached("knife"), attached("floor"))
                .when(attach("blood", ANA))
                .records(attached("blood"));
        incident.given(reported(WARNING), attached("hand"), attached("knife"), attached("floor"), attached("blood"))
                .when(attach("one too many", ANA))
                .isRefused(CaseworkRefusal.TOO_MANY_PHOTOS, "photo");
    }

    @Test
    void what_was_not_reported_has_no_photo() {
        incident.when(attach("hand", ANA)).isRefused(CaseworkRefusal.INCIDENT_IS_UNKNOWN, "");
    }

    @Test
    void nor_does_what_was_reported_of_somebody_else() {
        incident.given(reported(WARNING)).when(attach("hand", BEN)).isRefused(CaseworkRefusal.INCIDENT_IS_UNKNOWN, "");
    }

    private static AttachPhoto attach(String photo, WorkerId worker) {
        PhotoAttached told = attached(photo);
        return new AttachPhoto(
                TENANT,
                told.eventId(),
                told.eventTime(),
                CUT,
                worker,
                told.photoId(),
                told.mediaType(),
                told.sizeBytes(),
                told.width(),
                told.height(),
                told.digest());
    }

    private static PhotoAttached attached(String photo) {
        return new PhotoAttached(
                named("attached " + photo),
                at("09:10"),
                CUT,
                ANA,
                PhotoId.of(named("photo of " + photo)),
                "image/jpeg",
                48_000,
                2_000,
                1_500,
                "digest of " + photo);
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
