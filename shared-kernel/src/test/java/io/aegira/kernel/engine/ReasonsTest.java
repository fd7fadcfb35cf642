package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void a_spike_is_told_in_the_workers_own_units() {
        Verdict verdict =
                new Measured().metric("fatigue", 7, "z baseline", 3, 3.75).judged();
        assertThat(verdict.reasons()).containsExactly(new Reason("fatigue_z", "fatigue 7 vs baseline 3.75"));
    }

    @Test
    void where_higher_is_better_the_baseline_is_turned_back() {
        Verdict verdict = new Measured()
                .metric("sleep_quality", 2, "z baseline", 3, 3)
                .metric("readiness", 1, "z baseline", 4, 2.5)
                .metric("pain", 4, "z baseline", 1, 2)
                .judged();
        assertThat(verdict.reasons())
                .containsExactly(
                        new Reason("sleep_quality_z", "sleep quality 2 vs baseline 7"),
                        new Reason("readiness_z", "readiness 1 vs baseline 7.5"));
    }

    @Test
    void a_trend_is_told_of_the_metrics_that_have_it() {
        String names = "slope_7d slope_14d volatility_14d volatility_prior_14d";
        Verdict verdict = new Measured()
                .metric("stress", 4, names, 0.1, 0.1, 1, 1)
                .metric("pain", 4, names, 0.25, 0.2, 1.5, 0.75)
                .judged();
        assertThat(verdict.reasons())
                .containsExactly(new Reason(
                        "pain_slope_7d",
                        "pain worse by 0.25 a day over 7 days and by 0.2 over 14, varying by 1.5 instead of 0.75"));
    }

    @Test
    void the_flag_counts_prompts() {
        Verdict verdict = new Measured().feature("missed_rate_7d", 0.5).judged();
        assertThat(verdict.reasons()).containsExactly(new Reason("missed_rate_7d", "2 missed of last 6 prompts"));
    }

    @Test
    void the_same_is_not_said_twice() {
        Verdict verdict =
                new Measured().metric("fatigue", 9, "z baseline delta", 3, 2, 7).judged();
        assertThat(verdict.rules()).containsExactly("fatigue_spike", "fatigue_elevated");
        assertThat(verdict.reasons()).hasSize(1);
    }

    @Test
    void an_own_reason_can_name_any_feature_and_what_is_absent_is_unknown() {
        String text = "{miss_streak} in a row, {missingness_7d} of 7 days, night {night_shift}, pain {pain.answer} $1";
        Rule rule = new Rule("own", RuleSeverity.FLAG, "miss_streak >= 3.0 || metrics.exists(m, m.z > 9.0)", text);
        Verdict verdict = new Measured()
                .feature("miss_streak", 3)
                .feature("missed_rate_7d", 0.5)
                .judgedBy(Ruleset.of("draft", List.of(rule)));
        assertThat(verdict.reasons())
                .containsExactly(
                        new Reason("miss_streak", "3 in a row, 0.5 of 7 days, night unknown, pain unknown $1"));
    }

    @Test
    void a_rule_on_the_playbooks_missingness_speaks_of_the_missed_rate() {
        Rule rule = new Rule("own", RuleSeverity.FLAG, "missingness_7d > 0.3", "{missed_7d} missed");
        Verdict verdict = new Measured().feature("missed_rate_7d", 0.5).judgedBy(Ruleset.of("draft", List.of(rule)));
        assertThat(verdict.reasons()).containsExactly(new Reason("missed_rate_7d", "2 missed"));
    }

    @Test
    void a_rule_that_no_metric_bears_out_alone_still_has_a_reason() {
        String exactlyOne = "metrics.filter(m, m.z > 2.0).size() == 1";
        Rule rule = new Rule("own", RuleSeverity.HIGH, exactlyOne, "{metric} {answer}");
        Verdict verdict = new Measured()
                .metric("pain", 8, "z", 3)
                .metric("stress", 1, "z", 0)
                .judgedBy(Ruleset.of("draft", List.of(rule)));
        assertThat(verdict.rules()).containsExactly("own");
        assertThat(verdict.reasons()).containsExactly(new Reason("metrics", "several metrics taken together"));
    }

    @Test
    void a_rule_on_names_files_its_reason_under_what_it_measures() {
        Rule rule = new Rule(
                "own",
                RuleSeverity.HIGH,
                "metrics.exists(m, m.name == 'pain' && m.score > 5.0)",
                "{metric} {answer} in {missed_7d}");
        Verdict verdict = new Measured()
                .metric("pain", 8, "z", 3)
                .metric("stress", 9, "z", 3)
                .judgedBy(Ruleset.of("draft", List.of(rule)));
        assertThat(verdict.reasons()).containsExactly(new Reason("pain_score", "pain 8 in 2"));
    }
}
