package io.aegira.command.ingestion.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scores of the legacy table, 0…100 and higher is better, as version {@code scores_v1} works them out of the answers: stress
 * {@code 100 − 10·stress_level}, physical {@code 10·physical_condition}, pain {@code 100 − 10·pain_level}, sleep the mean of
 * {@code 10·sleep_quality} and the hours' score, which is 100 inside 7…9 h and 15 less per hour outside. Each is rounded half up; readiness is the
 * mean of the four as rounded, rounded half up, which is what the table holds. {@code GREEN} from 70 on, {@code YELLOW} from 50, else {@code RED}.
 *
 * <p>What rests on an answer that is missing is absent.
 */
record ScoresV1(
        @Nullable Integer sleep,
        @Nullable Integer stress,
        @Nullable Integer physical,
        @Nullable Integer pain) {
    static final String VERSION = "scores_v1";

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LEAST_HOURS = new BigDecimal(7);
    private static final BigDecimal MOST_HOURS = new BigDecimal(9);
    private static final BigDecimal PER_HOUR_OUTSIDE = new BigDecimal(15);
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal FOUR = new BigDecimal(4);
    private static final int GREEN = 70;
    private static final int YELLOW = 50;

    /** @param answers by question of the form {@code classic} */
    static ScoresV1 of(Map<String, BigDecimal> answers) {
        return new ScoresV1(
                sleep(answers.get("hours_slept"), answers.get("sleep_quality")),
                falling(answers.get("stress_level")),
                rising(answers.get("physical_condition")),
                falling(answers.get("pain_level")));
    }

    @Nullable
    Integer readiness() {
        if (sleep == null || stress == null || physical == null || pain == null) {
            return null;
        }
        return rounded(new BigDecimal(sleep + stress + physical + pain).divide(FOUR));
    }

    @Nullable
    String level() {
        Integer readiness = readiness();
        if (readiness == null) {
            return null;
        }
        return readiness >= GREEN ? "GREEN" : readiness >= YELLOW ? "YELLOW" : "RED";
    }

    /** By column; absent ones left out. */
    Map<String, Object> byColumn() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("sleep_score", sleep);
        columns.put("stress_score", stress);
        columns.put("physical_score", physical);
        columns.put("pain_score", pain);
        columns.put("readiness_score", readiness());
        columns.put("readiness_level", level());
        columns.values().removeIf(Objects::isNull);
        return columns;
    }

    private static @Nullable Integer sleep(@Nullable BigDecimal hours, @Nullable BigDecimal quality) {
        if (hours == null || quality == null) {
            return null;
        }
        BigDecimal outside =
                LEAST_HOURS.subtract(hours).max(hours.subtract(MOST_HOURS)).max(BigDecimal.ZERO);
        BigDecimal ofHours = HUNDRED.subtract(PER_HOUR_OUTSIDE.multiply(outside));
        return rounded(ofHours.add(TEN.multiply(quality)).divide(TWO));
    }

    private static @Nullable Integer falling(@Nullable BigDecimal answer) {
        return answer == null ? null : rounded(HUNDRED.subtract(TEN.multiply(answer)));
    }

    private static @Nullable Integer rising(@Nullable BigDecimal answer) {
        return answer == null ? null : rounded(TEN.multiply(answer));
    }

    private static int rounded(BigDecimal exact) {
        return exact.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).intValueExact();
    }
}
