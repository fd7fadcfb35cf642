package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InputsHashTest {
    private static final Instant T = Instant.parse("2026-03-30T06:00:00Z");

    @Test
    void it_is_64_lower_case_hex_digits() {
        assertThat(hash(story -> {})).matches("[0-9a-f]{64}");
    }

    @Test
    void it_changes_with_whatever_the_decision_rests_on() {
        Set<String> hashes = new HashSet<>();
        List<Consumer<Story>> changes = List.of(
                story -> {},
                story -> story.adHoc(T.minusSeconds(60), 3),
                story -> story.adHoc(T.minusSeconds(60), 4),
                story -> story.adHoc(T.minusSeconds(61), 3),
                story -> story.window("missed", T.minusSeconds(60)),
                story -> story.window("completed", T.minusSeconds(60)).answer("completed", daysBefore(40), 2),
                story -> story.window("long ago", daysBefore(50)),
                story -> story.availability(t -> false),
                story -> story.shift("the day before", daysBefore(1), Duration.ofHours(8), "Australia/Perth"),
                story -> story.shift("the day before", daysBefore(1), Duration.ofHours(9), "Australia/Perth"));
        changes.forEach(change -> hashes.add(hash(T, "Australia/Perth", 4, change)));
        hashes.add(hash(T.minusSeconds(1), "Australia/Perth", 4, story -> {}));
        hashes.add(hash(T, "Australia/Sydney", 4, story -> {}));
        hashes.add(hash(T, "Australia/Perth", 5, story -> {}));
        assertThat(hashes).hasSize(changes.size() + 3);
    }

    @Test
    void it_changes_with_the_ruleset() {
        WorkerFacts facts = new Story().adHoc(T, 4).facts();
        RiskEngine draft = new RiskEngine(Ruleset.of("draft", Ruleset.v1().rules()));
        assertThat(draft.evaluate(facts, T).getFirst().inputsSha256())
                .isNotEqualTo(new RiskEngine(Ruleset.v1())
                        .evaluate(facts, T)
                        .getFirst()
                        .inputsSha256());
    }

    @Test
    void it_does_not_change_with_what_lies_out_of_reach() {
        String before = hash(story -> {});
        assertThat(hash(story -> story.adHoc(T, 3))).isEqualTo(before);
        assertThat(hash(story -> story.adHoc(T.minus(Duration.ofDays(28)).minusSeconds(1), 3)))
                .isEqualTo(before);
        assertThat(hash(story -> story.window("next", T.plusSeconds(60)))).isEqualTo(before);
        assertThat(hash(story -> story.excusedWindow("excused", T.minusSeconds(60))))
                .isEqualTo(before);
    }

    private static String hash(Consumer<Story> more) {
        return hash(T, "Australia/Perth", 4, more);
    }

    private static String hash(Instant start, String zone, double fatigue, Consumer<Story> more) {
        Story story = new Story()
                .shift("shift", start, Duration.ofHours(8), zone)
                .window("prompt", T.plusSeconds(300), "shift")
                .answer("prompt", T, fatigue);
        more.accept(story);
        return story.evaluations().stream()
                .filter(evaluation -> Story.id("prompt").equals(evaluation.promptId()))
                .findFirst()
                .orElseThrow()
                .inputsSha256();
    }

    private static Instant daysBefore(int days) {
        return T.minus(Duration.ofDays(days));
    }
}
