package io.aegira.kernel.engine;

import static io.aegira.kernel.engine.Signals.at;
import static io.aegira.kernel.engine.Signals.hour;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeClosesTest {
    @Test
    void by_the_clock_336_hours_after_the_last_medium_or_high() {
        Signals signals = new Signals().high(0).medium(10);
        assertThat(only(signals.episodesBy(345.9)).closedAt()).isNull();
        Episode closed = only(signals.episodesBy(346));
        assertThat(closed.closedAt()).isEqualTo(hour(346));
        assertThat(closed.nextDueAt()).isNull();
        assertThat(closed.steps().getLast())
                .isEqualTo(new EpisodeStep(hour(346), EpisodeStep.Kind.QUIET, EpisodeSeverity.HIGH, null, null));
    }

    @Test
    void at_the_deadline_however_late_it_is_noticed() {
        assertThat(closedAt(new Signals().high(0).calm(500))).isEqualTo(hour(336));
    }

    @Test
    void only_when_compliance_is_normal_at_that_very_instant() {
        assertThat(closedAt(new Signals().high(0).missedRateFrom(300, 0.5).missedRateFrom(336, 0.4)))
                .isEqualTo(hour(336));
        assertThat(closedAt(new Signals().high(0).missedRateFrom(300, 0.5).nothingCountsFrom(336)))
                .isEqualTo(hour(336));
    }

    @Test
    void else_it_is_asked_again_every_24_hours() {
        Signals signals = new Signals().high(0).missedRateFrom(300, 0.5).missedRateFrom(361, 0.3);
        assertThat(only(signals.episodesBy(336)).nextDueAt()).isEqualTo(hour(360));
        assertThat(only(signals.episodesBy(360)).nextDueAt()).isEqualTo(hour(384));
        assertThat(closedAt(signals)).isEqualTo(hour(384));
    }

    @Test
    void else_also_at_each_evaluation_in_between() {
        Signals signals = new Signals()
                .high(0)
                .missedRateFrom(300, 0.5)
                .calm(340)
                .missedRateFrom(345, 0.3)
                .calm(350);
        Episode episode = only(signals.episodesBy(1000));
        assertThat(episode.closedAt()).isEqualTo(hour(350));
        assertThat(episode.signalIds()).containsExactly(at(0));
    }

    @Test
    void never_at_a_medium_or_high_which_starts_the_quiet_period_anew() {
        Signals signals = new Signals()
                .high(0)
                .missedRateFrom(300, 0.5)
                .missedRateFrom(345, 0.3)
                .medium(350)
                .calm(400);
        assertThat(closedAt(signals)).isEqualTo(hour(686));
    }

    @Test
    void a_deadline_at_the_instant_of_an_evaluation_comes_first() {
        List<Episode> episodes = new Signals().high(0).high(336).episodesBy(337);
        assertThat(episodes).extracting(Episode::openedAt).containsExactly(hour(0), hour(336));
        assertThat(episodes.getFirst().closedAt()).isEqualTo(hour(336));
    }

    @Test
    void so_does_asking_again_at_the_instant_of_an_evaluation() {
        Signals signals = new Signals()
                .high(0)
                .missedRateFrom(300, 0.5)
                .missedRateFrom(350, 0.3)
                .medium(360)
                .medium(361);
        List<Episode> episodes = signals.episodesBy(362);
        assertThat(episodes.getFirst().closedAt()).isEqualTo(hour(360));
        assertThat(episodes.getFirst().signalIds()).containsExactly(at(0));
        assertThat(episodes.getLast().openedAt()).isEqualTo(hour(361));
    }

    @Test
    void a_flagged_evaluation_attaches_while_compliance_is_not_normal() {
        Signals signals =
                new Signals().high(0).missedRateFrom(300, 0.5).flagged(340).missedRateFrom(345, 0.3);
        Episode episode = only(signals.episodesBy(1000));
        assertThat(episode.signalIds()).containsExactly(at(0), at(340));
        assertThat(episode.closedAt()).isEqualTo(hour(360));
    }

    @Test
    void when_its_case_is_resolved() {
        Episode episode = only(new Signals().high(0).caseResolved(0, 5).calm(10).episodesBy(20));
        assertThat(episode.closedAt()).isEqualTo(hour(5));
        assertThat(episode.steps().getLast().kind()).isEqualTo(EpisodeStep.Kind.RESOLVED);
    }

    @Test
    void a_resolved_case_closes_before_an_evaluation_at_that_instant() {
        List<Episode> episodes =
                new Signals().high(0).caseResolved(0, 5).high(5).episodesBy(6);
        assertThat(episodes).extracting(Episode::openedAt).containsExactly(hour(0), hour(5));
    }

    @Test
    void a_case_resolved_after_the_quiet_end_changes_nothing() {
        assertThat(closedAt(new Signals().high(0).caseResolved(0, 400))).isEqualTo(hour(336));
    }

    @Test
    void a_case_resolved_before_the_opening_closes_it_with_all_that_opened_it() {
        Episode episode =
                only(new Signals().high(3).medium(3).caseResolved(3, 1).episodesBy(3));
        assertThat(episode.closedAt()).isEqualTo(hour(3));
        assertThat(episode.steps()).hasSize(3);
    }

    @Test
    void the_clock_has_come_as_far_as_the_latest_evaluation() {
        List<Episode> episodes = new Signals().high(0).high(337).episodesBy(335);
        assertThat(episodes).extracting(Episode::closedAt).containsExactly(hour(336), null);
    }

    private static Instant closedAt(Signals signals) {
        return only(signals.episodesBy(1000)).closedAt();
    }

    private static Episode only(List<Episode> episodes) {
        assertThat(episodes).hasSize(1);
        return episodes.getFirst();
    }
}
