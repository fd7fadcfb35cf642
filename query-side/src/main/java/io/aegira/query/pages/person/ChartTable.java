package io.aegira.query.pages.person;

import io.aegira.kernel.engine.Severity;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.person.ChartSource.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of several charts as one table, the latest check-in first. */
final class ChartTable {
    private static final String NOTHING = "–";

    private ChartTable() {}

    static List<String> columns(List<ChartSource> sources) {
        return sources.stream().map(source -> Words.metric(source.metric())).toList();
    }

    static List<Charts.Row> rows(List<ChartSource> sources, Stay stay) {
        SortedMap<Instant, Map<Integer, Reading>> byTime = new TreeMap<>();
        for (int column = 0; column < sources.size(); column++) {
            for (Reading reading : sources.get(column).readings()) {
                byTime.computeIfAbsent(reading.point().at(), at -> new HashMap<>())
                        .put(column, reading);
            }
        }
        List<Charts.Row> rows = new ArrayList<>();
        byTime.reversed()
                .forEach((at, readings) -> rows.add(row(Moment.at(at, stay.zone()), readings, sources.size())));
        return rows;
    }

    private static Charts.Row row(Moment at, Map<Integer, Reading> readings, int columns) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Reading reading = readings.get(column);
            cells.add(reading == null ? NOTHING : reading.words());
        }
        Severity gravest = readings.values().stream()
                .map(Reading::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NONE);
        String remark = gravest == Severity.NONE ? "" : gravest == Severity.HIGH ? "High" : "Medium";
        return new Charts.Row(at, cells, remark.toLowerCase(Locale.ROOT), remark);
    }
}
