package io.aegira.query.pages.checkin;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.Polarity;
import io.aegira.query.pages.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A question on its scale.
 *
 * @param low what the lowest answer means; {@code high} likewise
 * @param choices none where there are too many to show: then a number is written
 * @param answer as written; empty for none
 * @param problem what stands against it; empty for nothing
 */
public record QuestionShown(
        String key,
        String name,
        String low,
        String high,
        String min,
        String max,
        List<String> choices,
        String answer,
        String problem) {
    /** What fits on a narrow screen with room for a thumb. */
    private static final int MOST_CHOICES = 25;

    public static QuestionShown of(FormQuestion question, String answer, String problem) {
        boolean highIsWorse = question.polarity() == Polarity.HIGHER_IS_WORSE;
        return new QuestionShown(
                question.key(),
                Words.metric(question.metric()),
                highIsWorse ? "best" : "worst",
                highIsWorse ? "worst" : "best",
                plain(BigDecimal.valueOf(question.min())),
                plain(BigDecimal.valueOf(question.max())),
                choices(question),
                answer,
                problem);
    }

    private static List<String> choices(FormQuestion question) {
        List<String> choices = new ArrayList<>();
        BigDecimal max = BigDecimal.valueOf(question.max());
        BigDecimal step = BigDecimal.valueOf(question.step());
        for (BigDecimal choice = BigDecimal.valueOf(question.min());
                choice.compareTo(max) <= 0;
                choice = choice.add(step)) {
            if (choices.size() == MOST_CHOICES) {
                return List.of();
            }
            choices.add(plain(choice));
        }
        return choices;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
