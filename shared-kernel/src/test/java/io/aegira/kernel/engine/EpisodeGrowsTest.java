package io.aegira.kernel.engine;

import static io.aegira.kernel.engine.Signals.at;
import static io.aegira.kernel.engine.Signals.hour;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpisodeGrowsTest {
    @Test
    void every_medium_high_or_flagged_evaluation_attaches() {
        Episode episode = new Signals()
                .high(0)
                .calm(1)
                .medium(2)
                .flagged(3)
                .high(4)
                .episodesBy(5)
                .getFirst();
        assertThat(episode.signalIds()).containsExactly(at(0), at(2), at(3), at(4));
        assertThat(episode.lastSignalAt()).isEqualTo(hour(4));
        assertThat(episode.steps())
                .extracting(EpisodeStep::kind)
                .containsExactly(
                        EpisodeStep.Kind.OPENED,
                        EpisodeStep.Kind.ATTACHED,
                        EpisodeStep.Kind.ATTACHED,
                        EpisodeStep.Kind.ATTACHED);
    }

    @Test
    void its_severity_is_the_highest_so_far() {
        Episode episode = new Signals()
                .flagged(0)
                .flagged(1)
                .medium(2)
                .high(3)
                .medium(4)
                .episodesBy(5)
                .getFirst();
        assertThat(episode.severity()).isEqualTo(EpisodeSeverity.HIGH);
        assertThat(episode.openedBy()).isEqualTo(OpenedBy.SUSTAINED_COMPLIANCE);
        assertThat(episode.turnedHighAt()).isEqualTo(hour(3));
        assertThat(episode.steps())
                .extracting(EpisodeStep::severity)
                .containsExactly(
                        EpisodeSeverity.COMPLIANCE, EpisodeSeverity.MEDIUM, EpisodeSeverity.HIGH, EpisodeSeverity.HIGH);
    }

    @Test
    void a_medium_starts_the_quiet_period_anew_and_a_flag_does_not() {
        assertThat(new Signals().high(0).medium(100).episodesBy(101).getFirst().nextDueAt())
                .isEqualTo(hour(436));
        assertThat(new Signals().high(0).flagged(100).episodesBy(101).getFirst().nextDueAt())
                .isEqualTo(hour(336));
        assertThat(new Signals()
                        .flagged(0)
                        .flagged(1)
                        .flagged(2)
                        .episodesBy(3)
                        .getFirst()
                        .nextDueAt())
                .isEqualTo(hour(337));
    }

    @Test
    void only_one_is_open_at_a_time() {
        assertThat(new Signals().high(0).high(1).flagged(2).flagged(3).episodesBy(4))
                .hasSize(1);
    }
}
