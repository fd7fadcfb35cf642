package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishingARulesetTest {
    @Test
    void a_misspelt_feature_is_refused_with_its_position() {
        RulesetInvalid refused = refused(rule("available &&\n  fatige_z > 2.0"));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("own");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(3);
            assertThat(problem.message()).contains("fatige_z");
        });
        assertThat(refused).hasMessageStartingWith("own at 2:3: undeclared reference to 'fatige_z'");
    }

    @Test
    void a_misspelt_field_of_a_metric_is_refused() {
        assertThat(refused(rule("metrics.exists(m, m.zz > 2.0)"))).hasMessageContaining("undefined field 'zz'");
    }

    @Test
    void a_whole_number_is_not_a_double() {
        assertThat(refused(rule("fatigue_z > 2"))).hasMessageContaining("own at 1:11: found no matching overload");
    }

    @Test
    void what_is_no_expression_is_refused() {
        assertThat(refused(rule("fatigue_z >"))).hasMessageStartingWith("own at 1:12");
        assertThat(refused(rule(""))).hasMessageStartingWith("own at 1:");
    }

    @Test
    void what_is_not_boolean_is_refused() {
        assertThat(refused(rule("fatigue_z"))).hasMessageContaining("expected type 'bool' but found 'double'");
        assertThat(refused(rule("dyn(fatigue_z)"))).hasMessageContaining("must be true or false");
    }

    @Test
    void what_fails_when_tried_out_is_refused() {
        assertThat(refused(rule("1 / 0 == 1"))).hasMessageContaining("by zero");
        assertThat(refused(rule("metrics[0].z > 1.0"))).hasMessageContaining("Index out of bounds");
        assertThat(refused(rule("Metric{z: 1.0}.z > 0.5"))).hasMessageContaining("own: fails when tried out");
    }

    @Test
    void a_reason_names_what_there_is() {
        Rule rule = new Rule(
                "own",
                RuleSeverity.HIGH,
                "available",
                "{fatigue.answer} {miss_streak} {metric} {answer} {moon} {fatigue.moon}");
        assertThat(refused(rule).problems())
                .extracting(RulesetInvalid.Problem::message)
                .containsExactly("reason: there is no {moon}", "reason: there is no {fatigue.moon}");
    }

    @Test
    void fields_of_no_metric_in_particular_are_refused() {
        assertThat(refused(new Rule("own", RuleSeverity.HIGH, "available", "{answer}")))
                .hasMessage("own: reason: there is no {answer}");
    }

    @Test
    void ids_occur_once_and_the_version_has_a_name() {
        RulesetInvalid refused = catchThrowableOfType(
                RulesetInvalid.class, () -> Ruleset.of(" ", List.of(rule("available"), rule("available"))));
        assertThat(refused)
                .hasMessageContainingAll("version: must not be blank", "own: id: must be given, and once only");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        Rule second = new Rule("second", RuleSeverity.FLAG, "stres_z > 1.0", "why");
        RulesetInvalid refused = catchThrowableOfType(
                RulesetInvalid.class, () -> Ruleset.of("draft", List.of(rule("fatige_z > 1.0"), second)));
        assertThat(refused.problems()).extracting(RulesetInvalid.Problem::rule).containsExactly("own", "second");
    }

    @Test
    void the_playbooks_name_for_missingness_is_accepted() {
        Ruleset ruleset = Ruleset.of("draft", List.of(rule("missingness_7d > 0.3")));
        assertThat(new Measured()
                        .feature("missed_rate_7d", 0.5)
                        .judgedBy(ruleset)
                        .rules())
                .containsExactly("own");
        assertThat(new Measured()
                        .feature("missed_rate_7d", 0.2)
                        .judgedBy(ruleset)
                        .rules())
                .isEmpty();
    }

    @Test
    void the_metrics_of_a_tenants_own_forms_have_to_be_named() {
        assertThat(refused(rule("mood_z > 2.0"))).hasMessageContaining("mood_z");
        assertThat(Ruleset.of("draft", List.of(rule("mood_z > 2.0")), Set.of("mood", "not a name"))
                        .rules())
                .hasSize(1);
    }

    @Test
    void a_rule_that_fails_on_a_worker_silences_no_other() {
        Rule failing = rule("metrics.size() != 3 || metrics[7].z > 1.0");
        Rule sound = new Rule("sound", RuleSeverity.MEDIUM, "available", "there");
        Measured worker = new Measured()
                .metric("pain", 1, "z", 0)
                .metric("stress", 1, "z", 0)
                .metric("fatigue", 1, "z", 0);
        Verdict verdict = worker.judgedBy(Ruleset.of("draft", List.of(failing, sound)));
        assertThat(verdict.rules()).containsExactly("sound");
        assertThat(verdict.reasons()).first().satisfies(reason -> {
            assertThat(reason.feature()).isEqualTo("own");
            assertThat(reason.why()).startsWith("could not be evaluated: ").contains("Index out of bounds");
        });
    }

    private static Rule rule(String when) {
        return new Rule("own", RuleSeverity.HIGH, when, "why");
    }

    private static RulesetInvalid refused(Rule rule) {
        return catchThrowableOfType(RulesetInvalid.class, () -> Ruleset.of("draft", List.of(rule)));
    }
}
