package io.aegira.command.risk;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.risk.Decisions.QUIET;
import static io.aegira.command.risk.Decisions.closed;
import static io.aegira.command.risk.Decisions.corrected;
import static io.aegira.command.risk.Decisions.episode;
import static io.aegira.command.risk.Decisions.episodesBy;
import static io.aegira.command.risk.Decisions.grew;
import static io.aegira.command.risk.Decisions.high;
import static io.aegira.command.risk.Decisions.hour;
import static io.aegira.command.risk.Decisions.medium;
import static io.aegira.command.risk.Decisions.opened;
import static io.aegira.command.risk.Decisions.openedHigh;
import static io.aegira.command.risk.Decisions.reasons;
import static io.aegira.command.risk.Decisions.record;
import static io.aegira.command.risk.Decisions.recordFrom;
import static io.aegira.command.risk.Decisions.signals;
import static io.aegira.command.risk.Decisions.unsupported;
import static io.aegira.command.risk.Decisions.word;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.risk.RiskEvent.EpisodeChange;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeOfAnEpisodeTest {
    private final Story<RiskProfile> profile = Story.of(RiskProfile.class);

    @Test
    void it_opens() {
        profile.when(record(episodesBy(1, high(1)))).records(openedHigh(1));
    }

    @Test
    void what_made_the_opening_signal_the_second_is_named_in_the_reasons_alone() {
        profile.when(record(episodesBy(5, medium(1), medium(5))))
                .records(opened(5, EpisodeSeverity.MEDIUM, OpenedBy.TWO_MEDIUMS, 5, 1));
    }

    @Test
    void a_life_that_becomes_known_at_once_is_told_step_by_step() {
        profile.when(record(episodesBy(2 * QUIET, high(1), medium(3), high(7))))
                .records(openedHigh(1), grew(1, 1, 1, 3), grew(1, 2, 1, 3, 7), closed(1, 3, 7 + QUIET, 1, 3, 7));
    }

    @Test
    void one_after_the_other_each_is_told() {
        profile.when(record(episodesBy(2 * QUIET + 2, high(1), high(2 + QUIET))))
                .records(
                        openedHigh(1),
                        closed(1, 1, 1 + QUIET, 1),
                        openedHigh(2 + QUIET),
                        closed(2 + QUIET, 1, 2 + 2 * QUIET, 2 + QUIET));
    }

    @Test
    void it_grows() {
        profile.given(openedHigh(1), grew(1, 1, 1, 3))
                .when(record(episodesBy(7, high(1), medium(3), high(7))))
                .records(grew(1, 2, 1, 3, 7));
    }

    @Test
    void it_turns_high() {
        profile.given(opened(5, EpisodeSeverity.MEDIUM, OpenedBy.TWO_MEDIUMS, 5, 1))
                .when(record(episodesBy(9, medium(1), medium(5), high(9))))
                .records(new EpisodeUpdated(
                        word(5, "risk.episode_updated", 1),
                        hour(9).atOffset(ZoneOffset.UTC),
                        episode(5),
                        ANA,
                        EpisodeChange.ATTACHED,
                        EpisodeStanding.SUPPORTED,
                        EpisodeSeverity.HIGH,
                        hour(5),
                        OpenedBy.TWO_MEDIUMS,
                        hour(9),
                        hour(5),
                        hour(9),
                        null,
                        reasons(9),
                        signals(5, 9)));
    }

    @Test
    void it_closes_by_the_clock() {
        profile.given(openedHigh(1), grew(1, 1, 1, 3))
                .when(record(episodesBy(3 + QUIET, high(1), medium(3))))
                .records(closed(1, 2, 3 + QUIET, 1, 3));
    }

    @Test
    void nothing_has_changed() {
        profile.given(openedHigh(1), grew(1, 1, 1, 3))
                .when(record(episodesBy(4, high(1), medium(3))))
                .recordsNothing();
        profile.given(openedHigh(1), closed(1, 1, 1 + QUIET, 1))
                .when(record(episodesBy(2 * QUIET, high(1))))
                .recordsNothing();
    }

    @Test
    void a_signal_that_fell_away_corrects_it() {
        profile.given(openedHigh(1), grew(1, 1, 1, 3), grew(1, 2, 1, 3, 7))
                .when(record(episodesBy(8, high(1), high(7))))
                .records(corrected(1, 3, null, 1, 7));
    }

    @Test
    void a_signal_that_became_known_late_corrects_it() {
        profile.given(openedHigh(1), grew(1, 1, 1, 7))
                .when(record(episodesBy(8, high(1), medium(3), high(7))))
                .records(corrected(1, 2, null, 1, 3, 7));
    }

    @Test
    void a_closing_that_came_too_early_is_corrected() {
        profile.given(openedHigh(1), closed(1, 1, 1 + QUIET, 1))
                .when(record(episodesBy(1 + QUIET, high(1), medium(9))))
                .records(corrected(1, 2, null, 1, 9));
    }

    @Test
    void a_closing_that_should_have_been_another_is_corrected() {
        profile.given(openedHigh(1), grew(1, 1, 1, 9), closed(1, 2, 9 + QUIET, 1, 9))
                .when(record(episodesBy(2 * QUIET, high(1))))
                .records(corrected(1, 3, 1 + QUIET, 1));
    }

    @Test
    void it_lost_its_ground() {
        profile.given(openedHigh(1), grew(1, 1, 1, 3)).when(record(List.of())).records(unsupported(1, 2, null, 1, 3));
    }

    @Test
    void a_closed_one_may_lose_its_ground_too_and_keeps_its_closing() {
        profile.given(openedHigh(1), closed(1, 1, 1 + QUIET, 1))
                .when(record(List.of()))
                .records(unsupported(1, 2, 1 + QUIET, 1));
    }

    @Test
    void it_is_told_once_that_it_lost_its_ground() {
        profile.given(openedHigh(1), unsupported(1, 1, null, 1))
                .when(record(List.of()))
                .recordsNothing();
    }

    @Test
    void it_is_supported_again() {
        profile.given(openedHigh(1), unsupported(1, 1, null, 1))
                .when(record(episodesBy(2, high(1))))
                .records(corrected(1, 2, null, 1));
    }

    @Test
    void it_lost_its_ground_to_one_that_opened_at_another_hour() {
        profile.given(openedHigh(5))
                .when(record(episodesBy(6, high(3), high(5))))
                .records(openedHigh(3), grew(3, 1, 3, 5), unsupported(5, 1, null, 5));
    }

    @Test
    void one_that_was_over_before_the_look_began_is_left_alone() {
        profile.given(openedHigh(1), closed(1, 1, 1 + QUIET, 1))
                .when(recordFrom(2 + QUIET, List.of()))
                .recordsNothing();
    }
}
