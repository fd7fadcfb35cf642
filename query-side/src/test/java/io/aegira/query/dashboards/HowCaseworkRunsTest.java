package io.aegira.query.dashboards;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Crew.at;
import static io.aegira.query.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.casework.CaseworkMeasures.OutcomeCount;
import io.aegira.query.casework.CaseworkMeasures.Spread;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Both cases were opened at eight. */
class HowCaseworkRunsTest {
    private final ReadModels models = ReadModels.begin()
            .given(People.allRegistered())
            .given(Risk.opened(ANA, EpisodeSeverity.HIGH), Risk.opened(BEN, EpisodeSeverity.HIGH))
            .given(People.caseOpened(ANA), People.caseOpened(BEN));

    @Test
    void times_count_from_the_opening_and_only_where_it_came_so_far() {
        models.given(acknowledged(ANA, "08:10"), acknowledged(BEN, "08:30"), concluded(ANA, "10:00"));
        models.then(() -> {
            CaseworkDashboardView runs = casework(Crew.CASE_MANAGER);
            assertThat(runs.measures().cases()).isEqualTo(2);
            assertThat(runs.measures().toAcknowledge())
                    .isEqualTo(new Spread(2L, Duration.ofMinutes(20), Duration.ofMinutes(28), false));
            assertThat(runs.measures().toFirstAction()).isEqualTo(new Spread(0L, null, null, false));
            assertThat(runs.measures().toOutcome())
                    .isEqualTo(new Spread(1L, Duration.ofHours(2), Duration.ofHours(2), false));
            assertThat(runs.measures().outcomes())
                    .containsExactly(new OutcomeCount(OpenedBy.HIGH_SIGNAL, CaseOutcome.REFERRED, 1L, false));
        });
    }

    @Test
    void alerts_are_held_against_the_days_on_which_somebody_was_decided_about() {
        models.given(Risk.high(ANA), Risk.missed(BEN));
        models.then(() -> {
            CaseworkDashboardView runs = casework(Crew.CASE_MANAGER);
            assertThat(runs.alerts()).isEqualTo(1);
            assertThat(runs.workerDays()).isEqualTo(2);
            assertThat(runs.alertsPer100WorkerDays()).isEqualTo(50.0);
        });
    }

    @Test
    void another_site_has_figures_of_its_own() {
        models.given(acknowledged(BEN, "08:30"));
        assertThat(casework(Crew.HSE_OF_THE_QUARRY).measures().cases()).isEqualTo(1);
        assertThat(casework(Crew.HSE_OF_THE_QUARRY).measures().toAcknowledge().cases())
                .isZero();
        assertThat(casework(Crew.HSE_OF_THE_QUARRY).alertsPer100WorkerDays()).isNull();
    }

    private static CaseAcknowledged acknowledged(WorkerId worker, String time) {
        EpisodeId episode = Risk.episodeOf(worker);
        return new CaseAcknowledged(
                named("seen " + worker),
                at(time),
                CaseIds.caseId(episode),
                episode,
                worker,
                AcknowledgementMethod.APP_OPENED,
                "user-1");
    }

    private static CaseOutcomeLogged concluded(WorkerId worker, String time) {
        EpisodeId episode = Risk.episodeOf(worker);
        return new CaseOutcomeLogged(
                named("concluded " + worker),
                at(time),
                CaseIds.caseId(episode),
                episode,
                worker,
                CaseOutcome.REFERRED,
                null);
    }

    private static CaseworkDashboardView casework(Caller caller) {
        return TenantScope.call(
                Crew.TENANT, () -> ReadModels.bean(CaseworkDashboardApi.class).casework(caller, null, null));
    }
}
