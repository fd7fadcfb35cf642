package io.aegira.standalone.acceptance.canaries;

import static io.aegira.standalone.acceptance.canaries.CanaryWorld.WORLD;
import static io.aegira.standalone.acceptance.fixture.Running.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.access.Asking;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** All roles, one after the other, and how many answers each of them got. */
final class Everybody {
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Set<String> LISTENERS = Set.of("WORKER", "SUPERVISOR", "HSE", "CASE_MANAGER", "AUDITOR");

    private final int pages;
    private final boolean inPairs;
    private final Map<String, Integer> answers = new TreeMap<>();

    /** @param pages so many at most @param inPairs see {@link Routes} */
    Everybody(int pages, boolean inPairs) {
        this.pages = pages;
        this.inPairs = inPairs;
    }

    Stream<DynamicTest> seeNothingThatTheyMustNot() {
        return MustNotSee.roles().stream().map(role -> DynamicTest.dynamicTest(role, () -> seesNothing(role)));
    }

    /** Once all of them have looked. */
    void gotAtLeast(int fewest) {
        if (answers.size() == MustNotSee.roles().size()) {
            assertThat(answers.values().stream().mapToInt(Integer::intValue).sum())
                    .as(answers.toString())
                    .isGreaterThanOrEqualTo(fewest);
        }
    }

    static List<String> routes(boolean inPairs) {
        return new Routes(WORLD.world, cursors()).all(inPairs);
    }

    private void seesNothing(String role) {
        Search search = Search.by(role, WORLD.canaries);
        Crawl crawl = new Crawl(WORLD, role, search, () -> false);
        if (LISTENERS.contains(role)) {
            crawl.stream(WORLD::moves, MOMENT);
        }
        crawl.pages(pages);
        List<String> routes = routes(inPairs);
        crawl.routes(routes);
        crawl.otherwise(
                routes.stream().filter(address -> !address.contains("?")).toList());
        crawl.refusals();
        if (role.equals(Asking.NOBODY)) {
            crawl.actuator();
        }
        answers.put(role, search.answers());
        assertThat(search.sightings()).isEmpty();
    }

    /** Where an auditor, and a stranger's auditor, would go on. */
    private static List<String> cursors() {
        return Stream.of(WORLD.world.home, WORLD.world.abroad)
                .map(customer ->
                        API.get("/admin/signals?limit=1").as(customer.auditor()).send())
                .map(answer -> answer.expect(200).json().path("next_cursor"))
                .filter(JsonNode::isString)
                .map(cursor -> URLEncoder.encode(cursor.asString(), StandardCharsets.UTF_8))
                .toList();
    }
}
