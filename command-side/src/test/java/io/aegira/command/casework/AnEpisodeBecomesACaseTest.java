package io.aegira.command.casework;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.instant;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.kernel.casework.CaseEvent.OpenedFor.EPISODE_HIGH;
import static io.aegira.kernel.casework.CaseEvent.OpenedFor.EPISODE_STAYED_OPEN;
import static io.aegira.kernel.engine.EpisodeSeverity.COMPLIANCE;
import static io.aegira.kernel.engine.EpisodeSeverity.HIGH;
import static io.aegira.kernel.engine.EpisodeSeverity.MEDIUM;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.Uuid5;
import io.aegira.kernel.casework.CaseCommand.OpenCase;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnEpisodeBecomesACaseTest {
    private static final EpisodeId EPISODE = EpisodeId.of(named("episode"));
    private static final CaseId CASE = CaseId.of(Uuid5.of(EPISODE.value(), "case"));
    private static final List<Reason> WHY = List.of(new Reason("fatigue", "fatigue 7 vs baseline 3.8"));
    private static final List<SignalId> SIGNALS = List.of(SignalId.of(named("signal")));

    private final Story<Case> file = Story.of(Case.class);

    @Test
    void a_high_one_goes_to_the_case_managers() {
        file.when(open(HIGH, EPISODE_HIGH)).records(opened(HIGH, EPISODE_HIGH, "case_manager"));
    }

    @Test
    void one_that_stayed_open_goes_to_hse() {
        file.when(open(MEDIUM, EPISODE_STAYED_OPEN)).records(opened(MEDIUM, EPISODE_STAYED_OPEN, "hse"));
        file.when(open(COMPLIANCE, EPISODE_STAYED_OPEN)).records(opened(COMPLIANCE, EPISODE_STAYED_OPEN, "hse"));
    }

    @Test
    void it_has_one_case_at_most() {
        file.given(opened(MEDIUM, EPISODE_STAYED_OPEN, "hse"))
                .when(open(HIGH, EPISODE_HIGH))
                .recordsNothing();
    }

    private static OpenCase open(EpisodeSeverity severity, OpenedFor why) {
        return new OpenCase(
                TENANT, CASE, EPISODE, ANA, severity, why, instant("06:05"), instant("06:05"), WHY, SIGNALS, null);
    }

    private static CaseOpened opened(EpisodeSeverity severity, OpenedFor why, String queue) {
        return new CaseOpened(
                DerivedIds.eventId(CASE.value(), "case.opened", ""),
                instant("06:05").atOffset(ZoneOffset.UTC),
                CASE,
                EPISODE,
                ANA,
                severity,
                why,
                queue,
                WHY,
                SIGNALS,
                null);
    }
}
