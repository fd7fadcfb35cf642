package io.aegira.query.pages.person;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where times and values lie on a chart. @param low the value at the lower edge */
record Plane(Instant from, Instant to, double low, double high) {
    private static final Duration LONGEST_LINE = Duration.ofDays(7);

    /** A value at a time. */
    record Point(Instant at, double value) {}

    /** What is usual at a time: the median and its surroundings. */
    record Usual(Instant at, double median, double low, double high) {}

    String x(Instant at) {
        return number(MetricChart.WIDTH
                * (double) Duration.between(from, at).toMillis()
                / Duration.between(from, to).toMillis());
    }

    String y(double value) {
        double inside = Math.clamp(value, low, high);
        return number(MetricChart.HEIGHT * (high - inside) / (high - low));
    }

    /** As long as a point: a stroke with round ends makes it a dot of the same size on every screen. */
    String dot(Point point) {
        return "M" + x(point.at()) + " " + y(point.value()) + "h0.01";
    }

    String tick(Instant at) {
        return "M" + x(at) + " " + MetricChart.HEIGHT + "v-16";
    }

    /** From point to point, interrupted where nothing is known for long. */
    String line(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (List<Point> run : runs(points)) {
            path.append(run.stream()
                    .map(point -> x(point.at()) + " " + y(point.value()))
                    .collect(Collectors.joining("L", "M", "")));
        }
        return path.toString();
    }

    String median(List<Usual> usual) {
        return line(usual.stream().map(one -> new Point(one.at(), one.median())).toList());
    }

    List<String> bands(List<Usual> usual) {
        List<Point> highs =
                usual.stream().map(one -> new Point(one.at(), one.high())).toList();
        List<Point> lows =
                usual.stream().map(one -> new Point(one.at(), one.low())).toList();
        List<List<Point>> upper = runs(highs);
        List<List<Point>> lower = runs(lows);
        List<String> bands = new ArrayList<>();
        for (int i = 0; i < upper.size(); i++) {
            List<Point> outline = new ArrayList<>(upper.get(i));
            outline.addAll(lower.get(i).reversed());
            bands.add(line(outline, "Z"));
        }
        return bands;
    }

    private String line(List<Point> outline, String end) {
        return outline.stream()
                .map(point -> x(point.at()) + " " + y(point.value()))
                .collect(Collectors.joining("L", "M", end));
    }

    private static List<List<Point>> runs(List<Point> points) {
        List<List<Point>> runs = new ArrayList<>();
        for (Point point : points) {
            boolean goesOn = !runs.isEmpty()
                    && Duration.between(runs.getLast().getLast().at(), point.at())
                                    .compareTo(LONGEST_LINE)
                            <= 0;
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(point);
        }
        return runs;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
