package io.aegira.kernel.engine;

import static io.aegira.kernel.engine.Signals.at;
import static io.aegira.kernel.engine.Signals.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import org.junit.jupiter.api.Test;

class EpisodeOpensTest {
    @Test
    void on_a_high_signal() {
        Episode episode = new Signals().high(0).episodesBy(1).getFirst();
        assertThat(episode.openedBy()).isEqualTo(OpenedBy.HIGH_SIGNAL);
        assertThat(episode.severity()).isEqualTo(EpisodeSeverity.HIGH);
        assertThat(episode.openedAt()).isEqualTo(hour(0));
        assertThat(episode.turnedHighAt()).isEqualTo(hour(0));
        assertThat(episode.signalIds()).containsExactly(at(0));
    }

    @Test
    void on_the_second_medium_within_168_hours() {
        Episode episode =
                new Signals().medium(0).calm(1).medium(168).episodesBy(169).getFirst();
        assertThat(episode.openedBy()).isEqualTo(OpenedBy.TWO_MEDIUMS);
        assertThat(episode.severity()).isEqualTo(EpisodeSeverity.MEDIUM);
        assertThat(episode.openedAt()).isEqualTo(hour(168));
        assertThat(episode.turnedHighAt()).isNull();
    }

    @Test
    void not_on_mediums_further_apart() {
        assertThat(new Signals().medium(0).medium(168.001).episodesBy(169)).isEmpty();
    }

    @Test
    void not_on_one_medium() {
        assertThat(new Signals().medium(0).flagged(1).episodesBy(2)).isEmpty();
    }

    @Test
    void on_the_flag_at_two_consecutive_evaluations() {
        Episode episode = new Signals().flagged(0).flagged(300).episodesBy(301).getFirst();
        assertThat(episode.openedBy()).isEqualTo(OpenedBy.SUSTAINED_COMPLIANCE);
        assertThat(episode.severity()).isEqualTo(EpisodeSeverity.COMPLIANCE);
        assertThat(episode.openedAt()).isEqualTo(hour(300));
    }

    @Test
    void not_on_flags_with_another_evaluation_between() {
        assertThat(new Signals().flagged(0).calm(1).flagged(2).episodesBy(3)).isEmpty();
        assertThat(new Signals().flagged(0).medium(1).flagged(2).episodesBy(3)).isEmpty();
    }

    @Test
    void by_the_first_cause_that_holds() {
        Signals both = new Signals().flaggedMedium(0).flaggedMedium(1);
        assertThat(both.episodesBy(2))
                .singleElement()
                .extracting(Episode::openedBy)
                .isEqualTo(OpenedBy.TWO_MEDIUMS);
        Signals flagOnly = new Signals().flagged(0).flaggedMedium(1);
        assertThat(flagOnly.episodesBy(2)).singleElement().satisfies(episode -> {
            assertThat(episode.openedBy()).isEqualTo(OpenedBy.SUSTAINED_COMPLIANCE);
            assertThat(episode.severity()).isEqualTo(EpisodeSeverity.MEDIUM);
        });
    }

    @Test
    void the_earlier_medium_or_flag_is_named_but_not_attached() {
        Episode mediums = new Signals().medium(0).medium(1).episodesBy(2).getFirst();
        assertThat(mediums.signalIds()).containsExactly(at(1));
        assertThat(mediums.steps())
                .containsExactly(
                        new EpisodeStep(hour(1), EpisodeStep.Kind.OPENED, EpisodeSeverity.MEDIUM, at(1), at(0)));
        Episode flags = new Signals().flagged(0).flagged(1).episodesBy(2).getFirst();
        assertThat(flags.steps().getFirst().earlierSignalId()).isEqualTo(at(0));
        Episode high = new Signals().medium(0).high(1).episodesBy(2).getFirst();
        assertThat(high.steps().getFirst().earlierSignalId()).isNull();
    }

    @Test
    void whatever_episode_the_earlier_one_belonged_to() {
        Signals signals = new Signals().high(0).medium(1).caseResolved(0, 2).medium(3);
        assertThat(signals.episodesBy(4))
                .extracting(Episode::openedBy)
                .containsExactly(OpenedBy.HIGH_SIGNAL, OpenedBy.TWO_MEDIUMS);
        Signals flags = new Signals().high(0).flagged(1).caseResolved(0, 2).flagged(3);
        assertThat(flags.episodesBy(4))
                .extracting(Episode::openedBy)
                .containsExactly(OpenedBy.HIGH_SIGNAL, OpenedBy.SUSTAINED_COMPLIANCE);
    }

    @Test
    void an_earlier_high_is_not_a_first_medium() {
        assertThat(new Signals().high(0).caseResolved(0, 1).medium(2).episodesBy(3))
                .hasSize(1);
    }

    @Test
    void what_was_before_the_beginning_of_the_fold_is_context() {
        assertThat(new Signals().medium(0).medium(1).episodes(1, 2))
                .singleElement()
                .extracting(Episode::openedAt)
                .isEqualTo(hour(1));
        assertThat(new Signals().high(0).flagged(1).flagged(2).episodes(2, 3))
                .singleElement()
                .extracting(Episode::openedBy)
                .isEqualTo(OpenedBy.SUSTAINED_COMPLIANCE);
    }

    @Test
    void its_id_follows_from_the_worker_and_the_opening() {
        Episode episode = new Signals().high(0).episodesBy(1).getFirst();
        assertThat(episode.episodeId()).isEqualTo(Uuid5.of(Story.WORKER, "episode " + hour(0).toEpochMilli()));
    }
}
