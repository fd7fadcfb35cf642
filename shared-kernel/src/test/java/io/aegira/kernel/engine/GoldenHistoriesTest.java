package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"team_a", "crew"})
class GoldenHistoriesTest {
    private final GoldenComparison golden;

    GoldenHistoriesTest(String dataset) {
        golden = new GoldenComparison(GoldenHistory.read(dataset));
    }

    @Test
    void every_prompt_ends_in_the_same_state() {
        assertThat(golden.promptDifferences()).isEmpty();
    }

    @Test
    void every_evaluation_comes_to_the_same_severity_flag_rules_and_features() {
        assertThat(golden.signalDifferences()).isEmpty();
    }

    @Test
    void every_episode_opens_grows_and_closes_alike() {
        assertThat(golden.episodeDifferences()).isEmpty();
    }
}
