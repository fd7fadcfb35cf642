package io.aegira.query.pages.person;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.Polarity;
import io.aegira.kernel.engine.Severity;
import io.aegira.query.checkin.AnsweredPromptView;
import io.aegira.query.pages.person.ChartSource.Reading;
import io.aegira.query.pages.person.ChartSource.Scale;
import io.aegira.query.pages.person.Plane.Point;
import io.aegira.query.pages.person.Plane.Usual;
import io.aegira.query.risk.SignalView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets answers, in the worker's own units, against what was usual for the worker when they were given. */
final class AnswersToCharts {
    /** What makes the median absolute deviation comparable with a standard deviation (features_v1). */
    private static final double ROBUST = 1.4826;

    private final List<AnsweredPromptView> answered;
    private final Map<UUID, SignalView> signals;
    private final FormVersion form;

    AnswersToCharts(List<AnsweredPromptView> answered, List<SignalView> signals, FormVersion form) {
        this.answered = answered;
        this.signals = signals.stream().collect(Collectors.toMap(SignalView::ref, Function.identity(), (a, b) -> b));
        this.form = form;
    }

    List<ChartSource> sources() {
        return form.questions().stream()
                .map(this::source)
                .filter(source -> !source.readings().isEmpty())
                .toList();
    }

    private ChartSource source(FormQuestion question) {
        List<Reading> readings = new ArrayList<>();
        List<Usual> usual = new ArrayList<>();
        for (AnsweredPromptView prompt : answered) {
            BigDecimal answer =
                    prompt.answers() == null ? null : prompt.answers().get(question.key());
            if (answer != null && prompt.submittedAt() != null) {
                SignalView signal = prompt.responseId() == null
                        ? null
                        : signals.get(prompt.responseId().value());
                Usual around = signal == null ? null : usual(signal, question);
                Point point = new Point(prompt.submittedAt(), answer.doubleValue());
                readings.add(new Reading(point, severity(signal, question), words(point, around)));
                if (around != null) {
                    usual.add(around);
                }
            }
        }
        return new ChartSource(question.metric(), hint(question), scale(question), readings, usual);
    }

    private static Severity severity(@Nullable SignalView signal, FormQuestion question) {
        return signal == null ? Severity.NONE : SignalsOfMetric.severity(signal, question.metric());
    }

    private static @Nullable Usual usual(SignalView signal, FormQuestion question) {
        Double median = signal.features().get(question.metric() + "_baseline");
        Double mad = signal.features().get(question.metric() + "_mad");
        if (median == null || mad == null) {
            return null;
        }
        double spread = ROBUST * mad + smallestChange(question);
        double better = question.answerOf(Math.max(0, median - spread));
        double worse = question.answerOf(Math.min(10, median + spread));
        return new Usual(
                signal.computedForTime(), question.answerOf(median), Math.min(better, worse), Math.max(better, worse));
    }

    /** One step of the scale, as an adverse difference (features_v1, ε). */
    private static double smallestChange(FormQuestion question) {
        return Math.max(0.5, 10 * question.step() / (question.max() - question.min()));
    }

    private static String words(Point point, @Nullable Usual usual) {
        String answer = Numbers.brief(point.value());
        return usual == null ? answer : answer + " (usual " + Numbers.brief(usual.median()) + ")";
    }

    private static String hint(FormQuestion question) {
        return question.polarity() == Polarity.HIGHER_IS_WORSE ? "higher is worse" : "lower is worse";
    }

    private static Scale scale(FormQuestion question) {
        return new Scale(question.min(), question.max(), Numbers.brief(question.min()), Numbers.brief(question.max()));
    }

    /** The form whose questions the latest answers are to. */
    static FormVersion formOf(List<AnsweredPromptView> answered, List<FormVersion> forms) {
        for (AnsweredPromptView prompt : answered.reversed()) {
            for (FormVersion form : forms.reversed()) {
                if (prompt.answers() != null && asks(form, prompt.answers())) {
                    return form;
                }
            }
        }
        return FormVersion.STANDARD;
    }

    private static boolean asks(FormVersion form, Map<String, BigDecimal> answers) {
        return answers.keySet().stream()
                .allMatch(key -> form.questions().stream()
                        .anyMatch(question -> question.key().equals(key)));
    }
}
