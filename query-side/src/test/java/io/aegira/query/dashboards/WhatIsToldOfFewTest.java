package io.aegira.query.dashboards;

import static io.aegira.query.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eleven diggers and three dockers. Who looks after them sees each of them; who audits sees how many, if they are not too few. */
class WhatIsToldOfFewTest {
    private static final List<WorkerId> DIGGERS = people("digger", 11);
    private static final List<WorkerId> DOCKERS = people("docker", 3);

    private final ReadModels models = ReadModels.begin().given(People.allRegistered());

    WhatIsToldOfFewTest() {
        DIGGERS.forEach(one -> models.given(People.registered(one, Crew.DIGGERS, Crew.QUARRY)));
        DOCKERS.forEach(one -> models.given(People.registered(one, Crew.DOCKERS, Crew.PORT)));
    }

    @Test
    void a_week_tells_of_five_and_more() {
        signals(DIGGERS.subList(0, 6), Severity.HIGH);
        signals(DIGGERS.subList(6, 8), Severity.MEDIUM);
        TrendWeekView week = trends(Crew.AUDITOR).getFirst();
        assertThat(week.evaluations()).isEqualTo(8);
        assertThat(week.medium()).as("of two").isNull();
        assertThat(week.high())
                .as("or else medium would follow from all alerts")
                .isNull();
        assertThat(week.missed()).isZero();
        assertThat(week.suppressed()).isTrue();
        assertThat(trends(Crew.HSE_OF_THE_QUARRY).getFirst().medium()).isEqualTo(2);
        assertThat(trends(Crew.HSE_OF_THE_QUARRY).getFirst().suppressed()).isFalse();
    }

    @Test
    void a_week_of_four_tells_nothing_not_even_that_nobody_missed() {
        signals(DIGGERS.subList(0, 4), Severity.NONE);
        TrendWeekView week = trends(Crew.AUDITOR).getFirst();
        assertThat(week.evaluations()).isNull();
        assertThat(week.high()).isNull();
        assertThat(week.missed()).isNull();
    }

    @Test
    void a_moment_cannot_be_asked_for_since_whole_weeks_are_answered() {
        signals(DIGGERS.subList(0, 6), Severity.HIGH);
        OffsetDateTime at = Crew.at("05:39");
        List<TrendWeekView> asked = TenantScope.call(
                Crew.TENANT,
                () -> ReadModels.bean(TrendsApi.class)
                        .trends(Crew.AUDITOR, at, at.plusSeconds(1))
                        .weeks());
        assertThat(asked).isEqualTo(trends(Crew.AUDITOR));
        assertThat(asked.getFirst().high()).isEqualTo(6);
    }

    @Test
    void of_a_team_of_three_nothing_is_told_whatever_there_is() {
        DIGGERS.subList(0, 5).forEach(one -> models.given(Risk.opened(one, EpisodeSeverity.HIGH)));
        DIGGERS.subList(5, 11).forEach(one -> models.given(Risk.opened(one, EpisodeSeverity.MEDIUM)));
        List<EpisodeCountView> told = episodes();
        assertThat(told.stream().filter(count -> Crew.DOCKERS.equals(count.teamId())))
                .hasSize(6)
                .allSatisfy(count -> {
                    assertThat(count.episodes()).isNull();
                    assertThat(count.suppressed()).isTrue();
                });
        assertThat(told).anySatisfy(count -> assertThat(count.episodes()).isEqualTo(6));
    }

    @Test
    void what_one_team_has_too_few_of_cannot_be_worked_out_from_all() {
        DIGGERS.subList(0, 6).forEach(one -> models.given(Risk.opened(one, EpisodeSeverity.HIGH)));
        DIGGERS.subList(6, 8).forEach(one -> models.given(Risk.opened(one, EpisodeSeverity.MEDIUM)));
        assertThat(episodes()).allSatisfy(count -> assertThat(count.episodes()).isNull());
    }

    @Test
    void cases_of_fewer_than_five_are_not_measured() {
        DIGGERS.subList(0, 4)
                .forEach(one -> models.given(Risk.opened(one, EpisodeSeverity.HIGH), People.caseOpened(one)));
        CaseworkDashboardView few = casework(Crew.AUDITOR);
        assertThat(few.measures().cases()).isNull();
        assertThat(few.measures().suppressed()).isTrue();
        assertThat(few.measures().toAcknowledge().suppressed()).isTrue();
        assertThat(casework(Crew.CASE_MANAGER).measures().cases()).isEqualTo(4);
        models.given(Risk.opened(DIGGERS.get(4), EpisodeSeverity.HIGH), People.caseOpened(DIGGERS.get(4)));
        assertThat(casework(Crew.AUDITOR).measures().cases()).isEqualTo(5);
    }

    private void signals(List<WorkerId> workers, Severity severity) {
        workers.forEach(one -> models.given(Risk.signal("of " + one, one, severity, null)));
    }

    private static List<WorkerId> people(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> WorkerId.of(named(name + " " + number)))
                .toList();
    }

    private static List<TrendWeekView> trends(Caller caller) {
        return TenantScope.call(
                Crew.TENANT,
                () -> ReadModels.bean(TrendsApi.class)
                        .trends(caller, null, null)
                        .weeks());
    }

    private static List<EpisodeCountView> episodes() {
        return TenantScope.call(
                Crew.TENANT,
                () -> ReadModels.bean(EpisodesDashboardApi.class)
                        .episodes(Crew.AUDITOR, null, null)
                        .counts());
    }

    private static CaseworkDashboardView casework(Caller caller) {
        return TenantScope.call(
                Crew.TENANT, () -> ReadModels.bean(CaseworkDashboardApi.class).casework(caller, null, null));
    }
}
