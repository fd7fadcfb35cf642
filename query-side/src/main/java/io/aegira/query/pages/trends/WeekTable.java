package io.aegira.query.pages.trends;

import io.aegira.query.pages.Moment;
import java.util.List;

/** The figures of the charts, the latest week first. */
public record WeekTable(List<String> columns, List<Row> rows) {
    public record Row(Moment week, List<String> cells) {}
}
