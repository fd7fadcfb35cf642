package io.aegira.standalone.acceptance.canaries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The forms in which a canary may be seen. How it is packed is another matter: see {@link Layers}. */
final class Forms {
    private static final int AS_RECORDED = 6;
    private static final int AS_SHOWN = 4;

    private Forms() {}

    /**
     * @param amongFigures whether whoever looks is shown other figures, which are like any number that is rounded enough: then a
     *     number is told by six digits behind the point
     */
    static Set<String> of(Canary canary, boolean amongFigures) {
        Set<String> forms = new LinkedHashSet<>();
        if (!canary.number()) {
            forms.add(canary.text());
            return forms;
        }
        BigDecimal value = new BigDecimal(canary.text());
        digits(forms, value, amongFigures ? AS_RECORDED : AS_SHOWN);
        if (!amongFigures) {
            digits(forms, value.movePointRight(1), AS_SHOWN - 1);
            digits(forms, value.movePointRight(2), AS_SHOWN - 2);
        }
        return forms;
    }

    /** Cut off, which finds every longer form too, and rounded. */
    private static void digits(Set<String> forms, BigDecimal value, int places) {
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.HALF_EVEN}) {
            String digits = value.setScale(places, mode).toPlainString();
            forms.add(digits);
            forms.add(digits.replace('.', ','));
        }
    }
}
