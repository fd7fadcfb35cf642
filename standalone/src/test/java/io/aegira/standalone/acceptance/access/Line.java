package io.aegira.standalone.acceptance.access;

import io.aegira.standalone.acceptance.fixture.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the reviewed file says of a route.
 *
 * @param target the route, and behind the question mark its query or what its body names
 * @param recorded what the audit trail says of an answered call
 * @param whose whose thing is named
 * @param statuses by caller
 */
public record Line(String method, String target, String recorded, List<String> whose, Map<String, Integer> statuses) {
    public static final List<Line> ALL = read("/access/who-is-answered-what.txt");

    /** The pattern, whatever its variables are called. */
    public String route() {
        return method + " " + plain(path());
    }

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Path and query of a GET; of an order the path alone. */
    public String address() {
        return method.equals("GET") ? target : path();
    }

    public static String plain(String pattern) {
        return pattern.replaceAll("\\{[^/]+}", "{}");
    }

    private static List<Line> read(String resource) {
        List<Line> lines = new ArrayList<>();
        List<String> callers = List.of();
        for (String text : new String(Json.bytes(resource), StandardCharsets.UTF_8).split("\n")) {
            List<String> cells =
                    Stream.of(text.split(" +")).filter(cell -> !cell.isEmpty()).toList();
            if (cells.isEmpty() || text.startsWith("#")) {
                continue;
            }
            List<String> values = cells.subList(4, cells.size());
            if (callers.isEmpty()) {
                callers = values;
            } else {
                lines.add(new Line(
                        cells.getFirst(),
                        cells.get(1),
                        cells.get(2),
                        List.of(cells.get(3).split("\\+")),
                        statuses(callers, values)));
            }
        }
        return lines;
    }

    private static Map<String, Integer> statuses(List<String> callers, List<String> values) {
        if (callers.size() != values.size()) {
            throw new IllegalArgumentException("as many statuses as callers: " + values);
        }
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            statuses.put(callers.get(i), Integer.valueOf(values.get(i)));
        }
        return statuses;
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
