package io.aegira.kernel.eventlog;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import io.aegira.kernel.roster.ShiftId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A customer in Hamburg, its people and one February morning. */
public final class Nordwind {
    public static final TenantId TENANT = TenantId.of("5b1c4e0a-6a53-4a3e-9d5f-2f1f6c0f7a01");
    public static final TenantId ANOTHER_TENANT = TenantId.of("c0ffee00-6a53-4a3e-9d5f-2f1f6c0f7a02");
    public static final SiteId HAMBURG = SiteId.of(id("site hamburg"));
    public static final TeamId YARD = TeamId.of(id("team yard"));
    public static final WorkerId ANNA = WorkerId.of(id("worker anna"));
    public static final WorkerId BEN = WorkerId.of(id("worker ben"));
    public static final FormId FORM = FormId.of(id("form standard"));
    public static final ShiftId EARLY_SHIFT = ShiftId.of(id("shift early"));
    public static final PromptId PRE_SHIFT = PromptIds.promptId(EARLY_SHIFT, "pre_shift");
    public static final Window WINDOW = new Window(instant("05:15"), instant("06:05"));
    public static final ResponseId RESPONSE = ResponseId.of(id("response"));
    public static final UUID MISSED = PromptIds.missedId(PRE_SHIFT, WINDOW.closesAt());
    public static final SignalId SIGNAL = SignalId.of(id("signal"));
    public static final SignalId EARLIER_SIGNAL = SignalId.of(id("signal earlier"));
    public static final EpisodeId EPISODE = EpisodeId.of(id("episode"));
    public static final CaseId CASE = CaseId.of(id("case"));
    public static final IncidentId INCIDENT = IncidentId.of(id("incident"));
    public static final PhotoId PHOTO = PhotoId.of(id("photo"));
    public static final EncryptedText WORDS =
            new EncryptedText("k1-00112233445566aa", "AAECAwQFBgcICQoL", "c2VhbGVkIHdvcmRzIGFuZCB0aGVpciB0YWc=");

    private Nordwind() {}

    /** The same id for the same name. */
    public static UUID id(String name) {
        return Uuid5.of(TENANT.value(), name);
    }

    /** That time on the morning, as a clock in Hamburg shows it. */
    public static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2026-02-12T" + time + "+01:00");
    }

    /** That time on the morning, UTC. */
    public static Instant instant(String time) {
        return OffsetDateTime.parse("2026-02-12T" + time + "Z").toInstant();
    }
}
