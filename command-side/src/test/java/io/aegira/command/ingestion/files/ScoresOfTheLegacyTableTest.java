package io.aegira.command.ingestion.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresOfTheLegacyTableTest {
    @ParameterizedTest
    @CsvSource({
        "9,   7.5, 5,   5,   7.5, 88, 50,  50,  25,  53, YELLOW",
        "7,   10,  0,   10,  0,   100, 100, 100, 100, 100, GREEN",
        "6.5, 5,   3,   7,   3,   71, 70,  70,  70,  70, GREEN",
        "6.5, 5,   3,   7,   3.2, 71, 70,  70,  68,  70, GREEN",
        "9,   5,   5,   5,   5,   75, 50,  50,  50,  56, YELLOW",
        "12,  5,   10,  0,   10,  53, 0,   0,   0,   13, RED",
        "0,   0,   10,  0,   10,  -2, 0,   0,   0,   0,  RED"
    })
    void follow_from_the_answers(
            BigDecimal hours,
            BigDecimal quality,
            BigDecimal stress,
            BigDecimal physical,
            BigDecimal pain,
            int sleepScore,
            int stressScore,
            int physicalScore,
            int painScore,
            int readiness,
            String level) {
        assertThat(ScoresV1.of(answers(hours, quality, stress, physical, pain)).byColumn())
                .isEqualTo(Map.of(
                        "sleep_score", sleepScore,
                        "stress_score", stressScore,
                        "physical_score", physicalScore,
                        "pain_score", painScore,
                        "readiness_score", readiness,
                        "readiness_level", level));
    }

    @ParameterizedTest
    @CsvSource({"50, YELLOW", "49, RED", "70, GREEN", "69, YELLOW"})
    void levels_begin_at_their_first_point(int readiness, String level) {
        BigDecimal same = new BigDecimal(readiness).movePointLeft(1);
        BigDecimal other = BigDecimal.TEN.subtract(same);
        ScoresV1 scores = new ScoresV1(
                readiness,
                ScoresV1.of(Map.of("stress_level", other)).stress(),
                ScoresV1.of(Map.of("physical_condition", same)).physical(),
                ScoresV1.of(Map.of("pain_level", other)).pain());
        assertThat(scores.readiness()).isEqualTo(readiness);
        assertThat(scores.level()).isEqualTo(level);
    }

    @Test
    void what_rests_on_a_missing_answer_is_absent() {
        Map<String, Object> scores = ScoresV1.of(answers(new BigDecimal(8), null, BigDecimal.ONE, null, null))
                .byColumn();
        assertThat(scores).isEqualTo(Map.of("stress_score", 90));
    }

    private static Map<String, BigDecimal> answers(
            @Nullable BigDecimal hours,
            @Nullable BigDecimal quality,
            @Nullable BigDecimal stress,
            @Nullable BigDecimal physical,
            @Nullable BigDecimal pain) {
        Map<String, BigDecimal> answers = new HashMap<>();
        answers.put("hours_slept", hours);
        answers.put("sleep_quality", quality);
        answers.put("stress_level", stress);
        answers.put("physical_condition", physical);
        answers.put("pain_level", pain);
        return answers;
    }
}
