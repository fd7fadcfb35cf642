package io.aegira.query.pages.trends;

import java.util.List;

/**
 * One measure, a bar for each week, on a plane of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param sign decides the colour
 * @param summary what it shows, for who cannot see it
 * @param top what the upper edge stands for
 */
public record WeekChart(String title, String hint, String sign, String summary, String top, List<Bar> bars) {
    static final int WIDTH = 1000;
    static final int HEIGHT = 200;

    /** @param withheld whether its height says nothing */
    public record Bar(String x, String y, String width, String height, boolean withheld, String words) {}
}
