package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesComeIntoForceTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final RulesInForce rules =
            RulesInForce.builtIn().from(MARCH, ruleset("two")).from(MAY, ruleset("three"));

    @Test
    void each_instant_has_the_rules_of_its_time() {
        assertThat(version(rules, Instant.MIN)).isEqualTo("ruleset_v1");
        assertThat(version(rules, MARCH.minusNanos(1))).isEqualTo("ruleset_v1");
        assertThat(version(rules, MARCH)).isEqualTo("two");
        assertThat(version(rules, MAY.minusNanos(1))).isEqualTo("two");
        assertThat(version(rules, MAY)).isEqualTo("three");
    }

    @Test
    void of_two_for_the_same_instant_the_later_word_holds() {
        assertThat(version(rules.from(MAY, ruleset("four")), MAY)).isEqualTo("four");
    }

    @Test
    void what_was_to_come_later_is_replaced_too() {
        assertThat(version(rules.from(APRIL, ruleset("four")), MAY)).isEqualTo("four");
    }

    @Test
    void a_draft_is_tried_for_a_period_and_leaves_the_rest() {
        RulesInForce tried = rules.during(APRIL, MAY.plusSeconds(1), ruleset("draft"));
        assertThat(version(tried, APRIL.minusNanos(1))).isEqualTo("two");
        assertThat(version(tried, MAY)).isEqualTo("draft");
        assertThat(version(tried, MAY.plusSeconds(1))).isEqualTo("three");
        assertThat(version(rules, APRIL)).isEqualTo("two");
    }

    private static String version(RulesInForce rules, Instant instant) {
        return rules.at(instant).version();
    }

    private static Ruleset ruleset(String version) {
        return Ruleset.of(version, List.of(new Rule("own", RuleSeverity.HIGH, "available", "there")));
    }
}
