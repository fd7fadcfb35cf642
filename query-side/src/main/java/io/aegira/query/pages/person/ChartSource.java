package io.aegira.query.pages.person;

import io.aegira.kernel.engine.Severity;
import io.aegira.query.pages.person.Plane.Point;
import io.aegira.query.pages.person.Plane.Usual;
import java.util.List;

/**
 * What a chart of one metric is drawn from.
 *
 * @param metric its name in the features
 * @param hint how to read the scale
 * @param usual empty where nothing is compared
 */
record ChartSource(String metric, String hint, Scale scale, List<Reading> readings, List<Usual> usual) {
    /** The same, and nobody can see which values stood out. */
    ChartSource withoutSeverity() {
        List<Reading> plain = readings.stream()
                .map(reading -> new Reading(reading.point(), Severity.NONE, reading.words()))
                .toList();
        return new ChartSource(metric, hint, scale, plain, usual);
    }

    /** The edges of the plane. @param bottom what stands at the lower edge, in words */
    record Scale(double low, double high, String bottom, String top) {
        Plane plane(Stay stay) {
            double margin = (high - low) * 0.08;
            return new Plane(stay.from(), stay.to(), low - margin, high + margin);
        }
    }

    /** One value. @param severity of the signal that names this metric; @param words for the tip and the table */
    record Reading(Point point, Severity severity, String words) {}
}
