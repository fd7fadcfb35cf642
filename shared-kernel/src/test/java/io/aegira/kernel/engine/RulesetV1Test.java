package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesetV1Test {
    private static final String TREND = "slope_7d slope_14d volatility_14d volatility_prior_14d";

    @Test
    void nothing_measured_fires_nothing() {
        assertThat(new Measured().judged()).isEqualTo(new Verdict(Severity.NONE, false, List.of(), List.of()));
    }

    @Test
    void a_fatigue_spike_is_high_above_2_5() {
        Verdict spike = new Measured().feature("fatigue_z", 2.500001).judged();
        assertThat(spike.rules()).containsExactly("fatigue_spike", "fatigue_elevated");
        assertThat(spike.severity()).isEqualTo(Severity.HIGH);
        assertThat(new Measured().feature("fatigue_z", 2.5).judged().rules()).containsExactly("fatigue_elevated");
    }

    @Test
    void elevated_fatigue_is_medium_above_1_8() {
        Verdict elevated = new Measured().feature("fatigue_z", 1.800001).judged();
        assertThat(elevated.rules()).containsExactly("fatigue_elevated");
        assertThat(elevated.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(new Measured().feature("fatigue_z", 1.8).judged().rules()).isEmpty();
    }

    @Test
    void a_stress_spike_is_high_above_2_5() {
        Verdict spike = new Measured().feature("stress_z", 2.500001).judged();
        assertThat(spike.rules()).containsExactly("stress_spike");
        assertThat(spike.severity()).isEqualTo(Severity.HIGH);
        assertThat(new Measured().feature("stress_z", 2.5).judged().rules()).isEmpty();
    }

    @Test
    void a_pain_jump_is_high_from_3_on() {
        Verdict jump = new Measured().feature("pain_delta", 3).judged();
        assertThat(jump.rules()).containsExactly("pain_jump");
        assertThat(jump.severity()).isEqualTo(Severity.HIGH);
        assertThat(new Measured().feature("pain_delta", 2.999999).judged().rules())
                .isEmpty();
    }

    @Test
    void two_dimensions_above_2_are_high() {
        Measured one = new Measured().metric("readiness", 3, "z", 2.000001).metric("stress", 5, "z", 2.0);
        assertThat(one.judged().rules()).isEmpty();
        Verdict two = one.metric("sleep_quality", 2, "z", 2.1).judged();
        assertThat(two.rules()).containsExactly("multi_dimension");
        assertThat(two.severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void a_rising_trend_with_rising_volatility_of_one_metric_is_medium() {
        Verdict verdict = trend(0.2, 0.15, 1.5, 1.0);
        assertThat(verdict.rules()).containsExactly("rising_trend_and_volatility");
        assertThat(verdict.severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void a_trend_needs_both_slopes_and_half_as_much_volatility_again() {
        assertThat(trend(0.199999, 0.15, 1.5, 1.0).rules()).isEmpty();
        assertThat(trend(0.2, 0.149999, 1.5, 1.0).rules()).isEmpty();
        assertThat(trend(0.2, 0.15, 1.499999, 1.0).rules()).isEmpty();
        assertThat(trend(0.2, 0.15, 1.5, 0.0).rules()).isEmpty();
        Measured noPrior = new Measured().metric("pain", 5, "slope_7d slope_14d volatility_14d", 0.2, 0.15, 1.5);
        assertThat(noPrior.judged().rules()).isEmpty();
    }

    @Test
    void a_trend_and_the_volatility_of_another_metric_do_not_add_up() {
        Measured apart = new Measured()
                .metric("pain", 5, TREND, 0.5, 0.5, 1.0, 1.0)
                .metric("stress", 5, TREND, 0.0, 0.0, 2.0, 1.0);
        assertThat(apart.judged().rules()).isEmpty();
    }

    @Test
    void the_compliance_flag_is_apart_from_severity_and_needs_an_available_worker() {
        Verdict flagged = new Measured().feature("missed_rate_7d", 0.400001).judged();
        assertThat(flagged.complianceRisk()).isTrue();
        assertThat(flagged.severity()).isEqualTo(Severity.NONE);
        assertThat(flagged.rules()).isEmpty();
        assertThat(new Measured().feature("missed_rate_7d", 0.4).judged().complianceRisk())
                .isFalse();
        assertThat(new Measured()
                        .feature("missed_rate_7d", 1)
                        .unavailable()
                        .judged()
                        .complianceRisk())
                .isFalse();
    }

    @Test
    void it_is_data() {
        assertThat(Ruleset.v1().version()).isEqualTo("ruleset_v1");
        assertThat(Ruleset.v1().rules())
                .extracting(Rule::id)
                .containsExactly(
                        "fatigue_spike",
                        "stress_spike",
                        "pain_jump",
                        "multi_dimension",
                        "fatigue_elevated",
                        "rising_trend_and_volatility",
                        "compliance_risk");
    }

    private static Verdict trend(double week, double fortnight, double volatility, double before) {
        return new Measured()
                .metric("pain", 5, TREND, week, fortnight, volatility, before)
                .judged();
    }
}
