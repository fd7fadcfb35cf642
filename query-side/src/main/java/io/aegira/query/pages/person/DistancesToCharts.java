package io.aegira.query.pages.person;

import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.pages.person.ChartSource.Reading;
import io.aegira.query.pages.person.ChartSource.Scale;
import io.aegira.query.pages.person.Plane.Point;
import io.aegira.query.pages.person.Plane.Usual;
import io.aegira.query.risk.SignalView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows how far each metric is from the person's usual, in robust spreads, worse upwards: for readers who may not see answers. */
final class DistancesToCharts {
    private static final String Z = "_z";
    private static final double EDGE = 4;
    private static final Scale SCALE = new Scale(-EDGE, EDGE, "better", "worse");

    private final List<SignalView> signals;
    private final Stay stay;
    private final List<FormVersion> forms;

    DistancesToCharts(List<SignalView> signals, Stay stay, List<FormVersion> forms) {
        this.signals = signals.stream()
                .filter(signal -> signal.kind() == EvaluationKind.RESPONSE)
                .toList();
        this.stay = stay;
        this.forms = forms;
    }

    List<ChartSource> sources() {
        return metrics().stream().map(this::source).toList();
    }

    /** In the order of the form that was used last. */
    private Set<String> metrics() {
        Set<String> present = new LinkedHashSet<>();
        signals.forEach(signal -> signal.features().keySet().stream()
                .filter(name -> name.endsWith(Z))
                .map(name -> name.substring(0, name.length() - Z.length()))
                .forEach(present::add));
        Set<String> ordered = new LinkedHashSet<>();
        String label = signals.isEmpty() ? "" : signals.getLast().versions().form();
        forms.stream()
                .filter(form -> form.label().equals(label))
                .flatMap(form -> form.questions().stream())
                .map(FormQuestion::metric)
                .filter(present::contains)
                .forEach(ordered::add);
        ordered.addAll(present);
        return ordered;
    }

    private ChartSource source(String metric) {
        List<Reading> readings = new ArrayList<>();
        for (SignalView signal : signals) {
            Double z = signal.features().get(metric + Z);
            if (z != null) {
                readings.add(new Reading(
                        new Point(signal.computedForTime(), z),
                        SignalsOfMetric.severity(signal, metric),
                        Numbers.signed(z) + " spreads from usual"));
            }
        }
        return new ChartSource(metric, "distance from usual", SCALE, readings, usual());
    }

    private List<Usual> usual() {
        List<Usual> always = new ArrayList<>();
        for (Instant at = stay.from(); at.isBefore(stay.to()); at = at.plus(1, ChronoUnit.DAYS)) {
            always.add(new Usual(at, 0, -1, 1));
        }
        always.add(new Usual(stay.to(), 0, -1, 1));
        return always;
    }
}
