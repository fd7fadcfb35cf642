package io.aegira.command.risk;

import static io.aegira.command.risk.Decisions.episodesBy;
import static io.aegira.command.risk.Decisions.evaluation;
import static io.aegira.command.risk.Decisions.high;
import static io.aegira.command.risk.Decisions.medium;
import static io.aegira.command.risk.Decisions.reasons;
import static io.aegira.command.risk.Decisions.signalId;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.risk.RiskCommand.NewSignal;
import io.aegira.kernel.risk.SignalId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhyAnEpisodeIsTest {
    private final List<Set<UUID>> askedFor = new ArrayList<>();

    @Test
    void the_reasons_of_new_signals_are_at_hand() {
        Map<UUID, List<Reason>> why = EpisodeReasons.of(episodesBy(2, high(1)), found(1), this::recorded);
        assertThat(why).containsOnly(Map.entry(signalId(1), reasons(1)));
        assertThat(askedFor).isEmpty();
    }

    @Test
    void those_of_recorded_ones_are_looked_up_at_once() {
        Map<UUID, List<Reason>> why =
                EpisodeReasons.of(episodesBy(8, high(1), medium(3), high(7)), found(7), this::recorded);
        assertThat(why)
                .containsOnly(
                        Map.entry(signalId(1), reasons(1)),
                        Map.entry(signalId(3), reasons(3)),
                        Map.entry(signalId(7), reasons(7)));
        assertThat(askedFor).containsExactly(Set.of(signalId(1), signalId(3)));
    }

    @Test
    void the_earlier_one_that_made_an_opening_the_second_has_a_say() {
        Map<UUID, List<Reason>> why = EpisodeReasons.of(episodesBy(6, medium(1), medium(5)), found(5), this::recorded);
        assertThat(why).containsOnlyKeys(signalId(1), signalId(5));
    }

    @Test
    void signals_that_no_episode_names_have_none() {
        assertThat(EpisodeReasons.of(List.of(), found(1), this::recorded)).isEmpty();
        assertThat(askedFor).isEmpty();
    }

    private Map<UUID, List<Reason>> recorded(Collection<UUID> signals) {
        askedFor.add(new HashSet<>(signals));
        Map<UUID, List<Reason>> all = new HashMap<>();
        for (int hour = 0; hour < 24; hour++) {
            all.put(signalId(hour), reasons(hour));
        }
        all.keySet().retainAll(signals);
        return all;
    }

    private static SignalDifference found(int hour) {
        NewSignal signal = new NewSignal(SignalId.of(signalId(hour)), evaluation(hour, Severity.HIGH, "ab"), null);
        return new SignalDifference(List.of(signal), List.of(), List.of());
    }
}
