package io.aegira.query.dashboards;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.CLEO;
import static io.aegira.query.fixture.Facts.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TheTeamTodayTest {
    private static final LocalDate THE_12TH = LocalDate.parse("2026-02-12");

    private final ReadModels models =
            ReadModels.begin().given(People.allRegistered()).given(Facts.shift(ANA), Facts.scheduled(ANA));

    @Test
    void who_missed_is_asked_about() {
        models.given(Facts.missed(ANA, WINDOW));
        models.then(() -> {
            WorkerToday ana = ana(Crew.SUPERVISOR_OF_THE_DIGGERS, THE_12TH).today();
            assertThat(ana.expected()).isEqualTo(1);
            assertThat(ana.missed()).isEqualTo(1);
            assertThat(ana.flagged()).isFalse();
            assertThat(ana.nextStep()).isEqualTo(NextBestAction.ASK_ABOUT_MISSED_CHECK_IN);
        });
    }

    @Test
    void who_is_on_leave_is_excused() {
        models.given(Facts.available("leave", ANA, AvailabilityStatus.ON_LEAVE, "00:00", null));
        models.then(() -> {
            WorkerToday ana = ana(Crew.SUPERVISOR_OF_THE_DIGGERS, null).today();
            assertThat(ana.availability()).isEqualTo(AvailabilityStatus.ON_LEAVE);
            assertThat(ana.expected()).isZero();
            assertThat(ana.excused()).isEqualTo(1);
        });
    }

    @Test
    void a_supervisor_is_told_who_needs_support_and_not_why() {
        models.given(Risk.opened(ANA, EpisodeSeverity.HIGH));
        models.then(() -> {
            WorkerTodayShown ana = ana(Crew.SUPERVISOR_OF_THE_DIGGERS, THE_12TH);
            assertThat(ana).isInstanceOf(WorkerToday.class);
            assertThat(ana.today().nextStep()).isEqualTo(NextBestAction.CHECK_IN_WITH_WORKER);
            assertThat(AegiraJson.mapper().writeValueAsString(ana))
                    .contains("\"flagged\":true")
                    .doesNotContain("fatigue")
                    .doesNotContain("severity");
        });
    }

    @Test
    void health_and_safety_is_told_why() {
        models.given(Risk.opened(ANA, EpisodeSeverity.HIGH));
        models.then(() -> assertThat(AegiraJson.mapper().writeValueAsString(ana(Crew.HSE_OF_THE_QUARRY, THE_12TH)))
                .contains("\"flagged\":true")
                .contains("fatigue 7 vs baseline 3.8"));
    }

    @Test
    void yesterday_nothing_was_expected() {
        models.given(Risk.opened(ANA, EpisodeSeverity.HIGH));
        WorkerToday ana =
                ana(Crew.SUPERVISOR_OF_THE_DIGGERS, THE_12TH.minusDays(1)).today();
        assertThat(ana.expected()).isZero();
        assertThat(ana.flagged()).isFalse();
    }

    @Test
    void somebody_elses_team_does_not_exist() {
        assertThatThrownBy(() -> TenantScope.call(
                        Crew.TENANT, () -> api().teamToday(Crew.SUPERVISOR_OF_THE_DIGGERS, THE_12TH, Crew.DOCKERS)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void somebody_unregistered_is_in_no_team() {
        models.given(Facts.adHoc(CLEO, "05:00", 2));
        assertThat(ana(Crew.SUPERVISOR_OF_THE_DIGGERS, THE_12TH).today().workerId())
                .isEqualTo(ANA);
    }

    private static WorkerTodayShown ana(Caller caller, LocalDate date) {
        TeamTodayView view = TenantScope.call(Crew.TENANT, () -> api().teamToday(caller, date, Crew.DIGGERS));
        assertThat(view.teams()).hasSize(1);
        assertThat(view.teams().getFirst().workers()).hasSize(1);
        return view.teams().getFirst().workers().getFirst();
    }

    private static TeamTodayApi api() {
        return ReadModels.bean(TeamTodayApi.class);
    }
}
