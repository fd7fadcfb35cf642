package io.aegira.standalone.acceptance.canaries;

import io.aegira.platform.web.PageRequest;
import io.aegira.standalone.acceptance.access.Line;
import io.aegira.standalone.acceptance.access.World;
import io.aegira.standalone.acceptance.fixture.Running;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the running application answers a GET at, about everybody's things, with each parameter that its handler takes. */
final class Routes {
    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");
    private static final List<String> WHOSE = List.of("own", "colleague", "other", "foreign", "unknown", "malformed");
    private static final List<String> TIMES =
            List.of("2026-02-05T00:00:00Z", "2026-02-12T12:00:00%2B08:00", "yesterday");
    private static final List<String> DAYS = List.of("2026-02-10", "2026-02-12", "2026-02-30");
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("from", TIMES),
            Map.entry("to", TIMES),
            Map.entry("as_of", TIMES),
            Map.entry("known_at", TIMES),
            Map.entry("date", DAYS),
            Map.entry("day", DAYS),
            Map.entry("until", DAYS),
            Map.entry("before", DAYS),
            Map.entry("format", List.of("ndjson", "csv", "aegira_event_log", "xml")),
            Map.entry("limit", List.of("1", "500", "501")),
            Map.entry("current", List.of("false", "true")),
            Map.entry("state", List.of("scheduled", "completed_on_time", "missed")),
            Map.entry("status", List.of("open", "resolved", "all")),
            Map.entry("standing", List.of("all", "supported")),
            Map.entry("queue", List.of("case_manager", "supervisors")),
            Map.entry("name", List.of("fatigue_z", "stress_baseline")),
            Map.entry("mine", List.of("true")),
            Map.entry("page", List.of("1", "2")),
            Map.entry("days", List.of("28", "90")));
    private static final List<String> OTHERS = List.of("x", "1");

    private final World world;
    private final List<String> cursors;
    private final Map<String, Set<String>> parameters = parameters();

    /** @param cursors of those who may see more */
    Routes(World world, List<String> cursors) {
        this.world = world;
        this.cursors = cursors;
    }

    /** @param inPairs whether each worker also with each other parameter */
    List<String> all(boolean inPairs) {
        Set<String> addresses = new LinkedHashSet<>();
        Line.ALL.stream()
                .filter(line -> line.method().equals("GET") && !line.path().endsWith("/stream"))
                .forEach(line -> addresses.addAll(of(line, inPairs)));
        return List.copyOf(addresses);
    }

    private List<String> of(Line line, boolean inPairs) {
        List<String> addresses = new ArrayList<>();
        Set<String> names = parameters.getOrDefault(line.route(), Set.of());
        for (String path : named(line.path())) {
            addresses.add(path);
            for (String name : names) {
                for (String value : values(name)) {
                    addresses.add(path + "?" + name + "=" + value);
                }
            }
            if (inPairs && names.contains("worker_id")) {
                names.forEach(other -> addresses.addAll(aboutWorkers(path, other)));
            }
        }
        return addresses;
    }

    private List<String> aboutWorkers(String path, String other) {
        return values("worker_id").stream()
                .flatMap(worker ->
                        values(other).stream().map(value -> path + "?worker_id=" + worker + "&" + other + "=" + value))
                .toList();
    }

    private List<String> named(String path) {
        Matcher kind = NAMED.matcher(path);
        if (!kind.find()) {
            return List.of(path);
        }
        return WHOSE.stream()
                .filter(whose -> world.has(kind.group(1), whose))
                .map(whose -> path.replace(kind.group(), world.id(kind.group(1), whose)))
                .flatMap(filled -> named(filled).stream())
                .toList();
    }

    private List<String> values(String parameter) {
        return switch (parameter) {
            case "worker_id" -> ids("worker");
            case "team_id", "team" -> ids("team");
            case "cursor" -> cursors;
            case "consistent_with" -> List.of(world.id("case", "foreign"));
            default -> VALUES.getOrDefault(parameter, OTHERS);
        };
    }

    private List<String> ids(String kind) {
        return WHOSE.stream()
                .filter(whose -> world.has(kind, whose))
                .map(whose -> world.id(kind, whose))
                .toList();
    }

    private static Map<String, Set<String>> parameters() {
        Map<String, Set<String>> byRoute = new TreeMap<>();
        Running.APPLICATION.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(handler -> handler.getKey()
                        .getPatternValues()
                        .forEach(pattern -> byRoute.computeIfAbsent(
                                        "GET " + Line.plain(pattern), first -> new TreeSet<>())
                                .addAll(Arrays.stream(
                                                handler.getValue().getMethod().getParameters())
                                        .flatMap(Routes::names)
                                        .toList())));
        return byRoute;
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.getType() == PageRequest.class) {
            return Stream.of("cursor", "limit");
        }
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        return named == null || named.name().isEmpty() ? Stream.empty() : Stream.of(named.name());
    }
}
