package io.aegira.standalone.acceptance.canaries;

import static io.aegira.standalone.acceptance.canaries.CanaryWorld.WORLD;
import static io.aegira.standalone.acceptance.fixture.Running.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Leaks;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the crawl would see if there were something to be seen: one leak at a time, and a supervisor who opens everything. */
class PlantedLeaksAreFoundTest {
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final int FEWEST = 20;
    private static final int PAGES = 12;
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final List<String> ROUTES = Everybody.routes(false);
    private static final Canary WORD = first("note other");
    private static final Canary NUMBER = first("answer colleague");

    @TestFactory
    Stream<DynamicTest> each_planted_leak_is_found() {
        List<Planted> leaks = new PlantedLeaks(WORD.text(), NUMBER.text()).all();
        assertThat(leaks).hasSizeGreaterThanOrEqualTo(FEWEST);
        return leaks.stream().map(leak -> DynamicTest.dynamicTest(leak.name(), () -> isFound(leak)));
    }

    @Test
    void without_one_nothing_is_found() {
        assertThat(crawl().sightings()).isEmpty();
    }

    /** What keeps figures from supervisors, switched off by its tenant. */
    @Test
    void figures_that_a_tenant_has_supervisors_shown_are_found() {
        showSupervisorsFigures(true);
        assertThat(crawl().sightings())
                .isNotEmpty()
                .allSatisfy(sighting -> assertThat(sighting.canary().whose()).isIn("own", "colleague"));
    }

    @AfterEach
    void mend() {
        Leaks.mend();
        showSupervisorsFigures(false);
    }

    private static void showSupervisorsFigures(boolean shown) {
        API.call("PUT", "/admin/settings")
                .as(WORLD.world.home.token("ORG_ADMIN"))
                .json(Json.read("{\"privacy\": {\"supervisors_see_raw_scores\": " + shown + "}}"))
                .send()
                .expect(204);
        API.settle();
    }

    private static void isFound(Planted leak) {
        Leaks.plant(leak);
        try {
            assertThat(crawl().sightings())
                    .isNotEmpty()
                    .allSatisfy(sighting -> assertThat(sighting.canary()).isIn(WORD, NUMBER));
        } finally {
            Leaks.mend();
        }
    }

    private static Search crawl() {
        Search search = Search.by(SUPERVISOR, WORLD.canaries);
        Crawl crawl =
                new Crawl(WORLD, SUPERVISOR, search, () -> !search.sightings().isEmpty());
        crawl.pages(PAGES);
        crawl.routes(ROUTES);
        crawl.refusals();
        crawl.stream(() -> {}, MOMENT);
        return search;
    }

    private static Canary first(String column) {
        return WORLD.canaries.stream()
                .filter(canary -> canary.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
