package io.aegira.query.audit;

import static io.aegira.query.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.RuleSeverity;
import io.aegira.kernel.hindsight.Period;
import io.aegira.kernel.hindsight.WhatChanges;
import io.aegira.kernel.hindsight.WhatChanges.Counts;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.query.audit.WhatIfReport.Side;
import io.aegira.query.audit.WhatIfReport.Team;
import io.aegira.query.audit.Workplaces.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Eight diggers in the quarry, six dockers and two divers in the port: what the draft would have made of each is added up. */
class WhatATrialTellsOfFewTest {
    private static final UUID QUARRY = named("quarry");
    private static final UUID PORT = named("port");
    private static final Workplace DIGGER = new Workplace(named("diggers"), QUARRY);
    private static final Workplace DOCKER = new Workplace(named("dockers"), PORT);
    private static final Workplace DIVER = new Workplace(named("divers"), PORT);
    private static final Set<UUID> NOWHERE = Set.of();
    private static final Instant FLAGGED = Instant.parse("2026-02-12T00:00:00Z");
    private static final Period MONTH =
            new Period(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
    private static final DraftRuleset DRAFT =
            new DraftRuleset("draft", List.of(new Rule("tired", RuleSeverity.HIGH, "fatigue_z > 2.5", "tired")));

    @Test
    void of_two_divers_nothing_is_told_and_nothing_that_they_could_be_subtracted_from() {
        WhatIfReport told = WhatIfOfGroups.of(report(8, 6, 2), NOWHERE);
        assertHidden(team(told, DIVER).draft());
        assertThat(team(told, DIVER).workerDays()).isNull();
        assertThat(team(told, DOCKER).draft().alerts().high())
                .as("all less the diggers and dockers")
                .isNull();
        assertThat(team(told, DIGGER).workerDays()).isEqualTo(8);
        assertThat(told.workerDays()).isEqualTo(16);
        assertThat(told.workers()).isEmpty();
    }

    @Test
    void of_three_with_an_alert_among_eight_it_is_not_told_that_they_are_three() {
        WhatIfReport told = WhatIfOfGroups.of(report(3, 6, 0), NOWHERE);
        assertThat(team(told, DIGGER).draft().alerts().high()).isNull();
        assertThat(team(told, DIGGER).draft().alerts().perHundredWorkerDays()).isNull();
        assertThat(team(told, DIGGER).draft().alerts().suppressed()).isTrue();
        assertThat(team(told, DIGGER).workerDays()).isEqualTo(8);
        assertThat(told.flags().newly()).isEqualTo(9);
    }

    @Test
    void what_somebody_sees_one_by_one_is_told_and_taken_off_before_the_rest_is() {
        WhatIfReport told = WhatIfOfGroups.of(report(8, 6, 2), Set.of(PORT));
        assertThat(team(told, DIVER).draft().alerts().high()).isEqualTo(2);
        assertThat(team(told, DIGGER).draft().alerts().high()).isEqualTo(8);
        assertThat(told.workers()).hasSize(8);
        assertThat(told.flags().newly()).isEqualTo(16);
        WhatIfReport few = WhatIfOfGroups.of(report(3, 6, 2), Set.of(PORT));
        assertThat(few.draft().alerts().high())
                .as("less their own eight, those of three diggers")
                .isNull();
        assertThat(few.flags().newly()).as("likewise").isNull();
        assertThat(WhatIfOfGroups.of(report(3, 6, 2), Set.of(PORT, QUARRY))
                        .flags()
                        .newly())
                .isEqualTo(11);
    }

    @Test
    void a_report_that_does_not_say_of_how_many_it_is_tells_nothing() {
        WhatIfReport old = report(8, 6, 2).inFull();
        WhatIfReport told = WhatIfOfGroups.of(old, NOWHERE);
        assertHidden(told.draft());
        assertThat(told.workerDays()).isNull();
        assertThat(told.flags().newly()).isNull();
        assertThat(told.otherwise()).isNull();
    }

    private static void assertHidden(Side side) {
        assertThat(side.evaluations()).isNull();
        assertThat(side.alerts().total()).isNull();
        assertThat(side.alerts().perHundredWorkerDays()).isNull();
        assertThat(side.episodes().total()).isNull();
    }

    /** @param diggers of eight, and so on, whom the draft would have flagged */
    private static WhatIfReport report(int diggers, int dockers, int divers) {
        WhatIfSum sum = new WhatIfSum();
        add(sum, DIGGER, 8, diggers);
        add(sum, DOCKER, 6, dockers);
        add(sum, DIVER, divers, divers);
        return sum.report(DRAFT, MONTH);
    }

    private static void add(WhatIfSum sum, Workplace place, int people, int flagged) {
        LongStream.range(0, people).forEach(number -> {
            long high = number < flagged ? 1 : 0;
            sum.add(
                    WorkerId.of(named(place + " " + number)),
                    place,
                    new WhatChanges(
                            new Counts(1, 0, 0, 0, 0, 0),
                            new Counts(1, high, 0, high, 0, 0),
                            1,
                            high,
                            1 - high,
                            null,
                            high == 1 ? FLAGGED : null));
        });
    }

    private static Team team(WhatIfReport report, Workplace place) {
        return report.teams().stream()
                .filter(team -> place.teamId() != null && place.teamId().equals(team.teamId()))
                .findFirst()
                .orElseThrow();
    }
}
