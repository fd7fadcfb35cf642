package io.aegira.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever knows the rules, and every figure that is answered, still cannot say what one that is withheld was. */
class SmallGroupsTest {
    private static final String TOTAL = "total";
    private static final int MOST = 9;

    @Test
    void one_to_four_people_are_withheld_nobody_and_five_are_not() {
        SmallGroups<Integer> figures = new SmallGroups<>();
        IntStream.rangeClosed(0, 6).forEach(people -> figures.figure(people, people));
        assertThat(figures.withheld()).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void of_a_group_that_is_too_small_not_even_nought_is_told() {
        assertThat(new SmallGroups<String>().ofSmallGroup("high").withheld()).containsExactly("high");
    }

    @Test
    void what_a_total_would_give_back_takes_the_smallest_other_part_along() {
        assertThat(withheld(12, 3, 30)).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void two_that_are_small_together_take_a_third_along() {
        assertThat(withheld(1, 1, 30)).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void which_of_two_equal_ones_goes_tells_nothing_since_both_go() {
        assertThat(withheld(5, 5, 1)).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void where_all_is_of_few_the_total_is_too() {
        assertThat(withheld(2, 0, 0)).contains("0", TOTAL);
    }

    /** Every table of three parts: those that are answered alike differ in each figure that is withheld. */
    @Test
    void a_part_that_is_withheld_may_be_one_of_several_whatever_else_is_answered() {
        Map<Map<String, Integer>, List<Map<String, Integer>>> alike = new HashMap<>();
        for (int a = 0; a <= MOST; a++) {
            for (int b = 0; b <= MOST; b++) {
                for (int c = 0; c <= MOST; c++) {
                    Map<String, Integer> table = table(a, b, c);
                    alike.computeIfAbsent(answered(table, withheld(a, b, c)), first -> new ArrayList<>())
                            .add(table);
                }
            }
        }
        alike.forEach((answered, tables) -> tables.getFirst().keySet().stream()
                .filter(figure -> answered.get(figure) == null)
                .forEach(figure -> assertThat(
                                tables.stream().map(table -> table.get(figure)).distinct())
                        .as("%s of %s", figure, answered)
                        .hasSizeGreaterThan(1)));
        assertThat(alike).hasSizeGreaterThan(100);
    }

    /** Teams and severities with all totals, at random: solved for what is withheld, no figure has but one solution. */
    @Test
    void nor_do_totals_of_rows_and_columns_together_give_it_back() {
        Random random = new Random(20_260_212);
        for (int round = 0; round < 2_000; round++) {
            RandomTable table = new RandomTable(random, 2 + random.nextInt(5), 2 + random.nextInt(3));
            Set<String> withheld = table.figures().withheld();
            assertThat(withheld).as("round %d: %s", round, table).containsAll(table.small());
            assertThat(table.solved(withheld)).as("round %d: %s", round, table).isEmpty();
            assertThat(table.tellingOfFew(withheld))
                    .as("round %d: %s", round, table)
                    .isEmpty();
        }
    }

    @Test
    void the_solver_of_this_test_finds_what_is_not_protected() {
        RandomTable table = new RandomTable(new Random(1), 3, 3);
        assertThat(table.solved(Set.of("0/0"))).containsExactly("0/0");
        assertThat(table.solved(Set.of("0/0", "0/1", "1/0", "1/1"))).isEmpty();
        assertThat(table.solved(Set.of("0/0", "0/1", "1/1"))).isNotEmpty();
    }

    private static Set<String> withheld(int... parts) {
        SmallGroups<String> figures = new SmallGroups<>();
        List<String> names =
                IntStream.range(0, parts.length).mapToObj(Integer::toString).toList();
        IntStream.range(0, parts.length).forEach(part -> figures.figure(names.get(part), parts[part]));
        return figures.figure(TOTAL, IntStream.of(parts).sum())
                .sum(TOTAL, names)
                .withheld();
    }

    private static Map<String, Integer> table(int... parts) {
        Map<String, Integer> table = new TreeMap<>();
        IntStream.range(0, parts.length).forEach(part -> table.put(String.valueOf(part), parts[part]));
        table.put(TOTAL, IntStream.of(parts).sum());
        return table;
    }

    private static Map<String, Integer> answered(Map<String, Integer> table, Set<String> withheld) {
        Map<String, Integer> answered = new TreeMap<>(table);
        withheld.forEach(answered::remove);
        return answered;
    }
}
