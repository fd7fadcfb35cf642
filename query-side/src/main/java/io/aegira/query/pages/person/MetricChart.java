package io.aegira.query.pages.person;

import java.util.List;

/**
 * One metric over time, as shapes on a plane of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param summary what it shows, for who cannot see it
 * @param top what the upper edge of the plane stands for; {@code bottom} likewise
 * @param bands the shapes between the lower and the upper edge of what is usual
 * @param usual the line of the median
 * @param line from answer to answer
 * @param leave the stretches in which nobody was expected to answer
 */
record MetricChart(
        String title,
        String hint,
        String badge,
        String summary,
        String top,
        String bottom,
        List<String> bands,
        String usual,
        String line,
        List<Mark> points,
        List<Mark> missed,
        List<Stretch> leave) {
    static final int WIDTH = 1000;
    static final int HEIGHT = 200;

    /** A place on the plane. @param sign decides shape and colour; @param words says what it is */
    record Mark(String path, String sign, String words) {}

    /** @param x where it begins */
    record Stretch(String x, String width, String words) {}
}
