package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.access.World.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Running;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route as everybody, about everybody's things, held against what was written down before. */
class WhoMaySeeWhatTest {
    private static final Asking ASKING = new Asking(WORLD);
    private static final Set<Integer> NOT_EVEN_LOOKED_AT = Set.of(401, 403);
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-correlation-id", "set-cookie", "connection");

    @Test
    void every_route_has_a_line_and_every_line_a_route() {
        assertThat(new TreeSet<>(Line.ALL.stream().map(Line::route).toList())).isEqualTo(routes());
        assertThat(routes()).hasSizeGreaterThan(50);
    }

    @TestFactory
    Stream<DynamicTest> everybody_is_answered_as_it_is_written() {
        return Line.ALL.stream()
                .flatMap(line -> line.whose().stream()
                        .map(whose -> DynamicTest.dynamicTest(line + " " + whose, () -> asWritten(line, whose))));
    }

    @TestFactory
    Stream<DynamicTest> another_tenants_thing_looks_as_if_it_did_not_exist() {
        return Line.ALL.stream()
                .filter(line -> line.whose().containsAll(List.of("foreign", "unknown")))
                .flatMap(line -> line.statuses().entrySet().stream()
                        .filter(answer -> answer.getValue() >= 400 && !NOT_EVEN_LOOKED_AT.contains(answer.getValue()))
                        .map(answer -> DynamicTest.dynamicTest(
                                answer.getKey() + ": " + line,
                                () -> assertThat(seen(line, "foreign", answer.getKey()))
                                        .isEqualTo(seen(line, "unknown", answer.getKey())))));
    }

    @Test
    void nothing_of_it_changes_another_tenants_log() {
        long before = foreignEvents();
        Line.ALL.stream()
                .filter(line -> !line.method().equals("GET") && line.whose().contains("foreign"))
                .forEach(line -> line.statuses().keySet().forEach(caller -> ASKING.ask(line, "foreign", caller)));
        assertThat(foreignEvents()).isEqualTo(before);
    }

    private static void asWritten(Line line, String whose) {
        Map<String, Integer> answers = new TreeMap<>();
        line.statuses().keySet().forEach(caller -> {
            Answer answer = ASKING.ask(line, whose, caller);
            answers.put(caller, answer.status());
            tellsBrowsersToKeepOut(answer);
        });
        assertThat(answers).as("%s %s", line, whose).isEqualTo(new TreeMap<>(line.statuses()));
    }

    private static void tellsBrowsersToKeepOut(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "default-src", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.text()).doesNotContain("io.aegira.", "org.springframework", "org.postgresql");
    }

    private static String seen(Line line, String whose, String caller) {
        Answer answer = ASKING.ask(line, whose, caller);
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> OF_THE_MOMENT.contains(name.toLowerCase(java.util.Locale.ROOT)));
        return (answer.status() + " " + headers + " " + answer.text())
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "csrf");
    }

    /** What platform administrators import there is theirs to import; here it is what is there already, and only that they did is recorded. */
    private static long foreignEvents() {
        return Running.SUPERUSER
                .sql(
                        "SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_type <> 'audit.action_recorded'")
                .param(WORLD.abroad.tenant())
                .query(Long.class)
                .single();
    }

    private static Set<String> routes() {
        return Running.APPLICATION.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(WhoMaySeeWhatTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        Stream<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("GET")
                : mapping.getMethodsCondition().getMethods().stream().map(Enum::name);
        return methods.flatMap(
                method -> mapping.getPatternValues().stream().map(pattern -> method + " " + Line.plain(pattern)));
    }
}
