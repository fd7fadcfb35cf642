package io.aegira.query.pages.cases;

import io.aegira.query.pages.Words;
import io.aegira.query.risk.SignalView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one signal, as a table and a list. */
final class SignalFigures {
    private static final Map<String, String> OTHERS = names();

    private final SignalView signal;

    SignalFigures(SignalView signal) {
        this.signal = signal;
    }

    List<CaseStory.Figures> metrics() {
        List<CaseStory.Figures> metrics = new ArrayList<>();
        for (String feature : signal.features().keySet()) {
            if (feature.endsWith("_z")) {
                String metric = feature.substring(0, feature.length() - 2);
                metrics.add(new CaseStory.Figures(
                        Words.metric(metric),
                        number(metric + "_z"),
                        number(metric + "_delta"),
                        number(metric + "_slope_7d"),
                        number(metric + "_volatility_14d"),
                        isNamed(metric)));
            }
        }
        return metrics;
    }

    List<CaseStory.Figure> others() {
        List<CaseStory.Figure> figures = new ArrayList<>();
        OTHERS.forEach((feature, name) -> {
            Double value = signal.features().get(feature);
            if (value != null) {
                figures.add(new CaseStory.Figure(name, inWords(feature, value)));
            }
        });
        return figures;
    }

    private boolean isNamed(String metric) {
        return signal.reasons().stream().anyMatch(reason -> reason.feature().startsWith(metric + "_"));
    }

    private String number(String feature) {
        Double value = signal.features().get(feature);
        return value == null ? "–" : number(value, feature.endsWith("_volatility_14d"));
    }

    private static String number(double value, boolean unsigned) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        String digits = rounded.abs().toPlainString();
        String sign = rounded.signum() < 0 ? "−" : rounded.signum() > 0 && !unsigned ? "+" : "";
        return sign + digits;
    }

    private static String inWords(String feature, double value) {
        if (feature.startsWith("missed_rate")) {
            return Math.round(value * 100) + " %";
        }
        if (feature.equals("night_shift")) {
            return value > 0 ? "yes" : "no";
        }
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("missed_rate_7d", "Missed in 7 days");
        names.put("missed_rate_28d", "Missed in 28 days");
        names.put("miss_streak", "Missed in a row");
        names.put("shift_length_hours", "Hours of this shift");
        names.put("consecutive_shifts", "Days of work in a row");
        names.put("night_shift", "Night shift");
        names.put("hours_since_last_shift", "Hours since the last shift");
        return names;
    }
}
