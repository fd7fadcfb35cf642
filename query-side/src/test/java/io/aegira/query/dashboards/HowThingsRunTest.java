package io.aegira.query.dashboards;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Facts.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HowThingsRunTest {
    private static final Caller HSE_OF_ALL =
            new Caller("hse", Crew.TENANT, Set.of(Role.HSE), null, Set.of(Crew.QUARRY, Crew.PORT), Set.of());

    private final ReadModels models = ReadModels.begin().given(People.allRegistered());

    @Test
    void a_week_shows_compliance_risk_and_incidents_side_by_side() {
        models.given(
                Facts.scheduled(ANA),
                Facts.missed(ANA, WINDOW),
                Risk.missed(ANA),
                Risk.high(ANA),
                Risk.opened(ANA, EpisodeSeverity.HIGH),
                incident());
        models.then(() -> assertThat(weeks(Crew.HSE_OF_THE_QUARRY))
                .containsExactly(new TrendWeekView(
                        LocalDate.parse("2026-02-09"), 0L, 0L, 1L, 0L, 2L, 0L, 1L, 1L, 1L, 1L, false)));
    }

    @Test
    void another_site_runs_its_own_way() {
        models.given(Risk.opened(BEN, EpisodeSeverity.HIGH));
        assertThat(weeks(Crew.HSE_OF_THE_QUARRY)).isEmpty();
        assertThat(counts(Crew.HSE_OF_THE_QUARRY)).isEmpty();
    }

    @Test
    void episodes_are_counted_by_team_and_severity() {
        models.given(
                Risk.opened(ANA, EpisodeSeverity.HIGH),
                Risk.opened(BEN, EpisodeSeverity.MEDIUM),
                Risk.closed(BEN, "17:40"));
        models.then(() -> assertThat(counts(HSE_OF_ALL)).hasSize(2).anySatisfy(count -> {
            assertThat(count.teamId()).isEqualTo(Crew.DOCKERS);
            assertThat(count.medianDays()).isEqualTo(0.5);
        }));
    }

    private static IncidentReported incident() {
        return new IncidentReported(
                Crew.named("incident event"),
                Crew.at("10:00"),
                IncidentId.of(Crew.named("incident")),
                ANA,
                IncidentType.PROPERTY_DAMAGE,
                IncidentSeverity.CRITICAL,
                Crew.at("10:00"),
                null);
    }

    private static List<TrendWeekView> weeks(Caller caller) {
        return TenantScope.call(
                Crew.TENANT,
                () -> ReadModels.bean(TrendsApi.class)
                        .trends(caller, null, null)
                        .weeks());
    }

    private static List<EpisodeCountView> counts(Caller caller) {
        return TenantScope.call(
                Crew.TENANT,
                () -> ReadModels.bean(EpisodesDashboardApi.class)
                        .episodes(caller, null, null)
                        .counts());
    }
}
