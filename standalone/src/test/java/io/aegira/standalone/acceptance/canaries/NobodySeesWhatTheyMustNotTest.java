package io.aegira.standalone.acceptance.canaries;

import static io.aegira.standalone.acceptance.canaries.CanaryWorld.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role opens everything. What it must not see stands in a file that was reviewed. */
class NobodySeesWhatTheyMustNotTest {
    private static final int PAGES = 40;
    private static final int FEWEST = 2_000;
    private static final Everybody EVERYBODY = new Everybody(PAGES, false);

    @TestFactory
    Stream<DynamicTest> nobody_is_shown_what_they_must_not_see() {
        return EVERYBODY.seeNothingThatTheyMustNot();
    }

    @Test
    void everything_that_the_file_speaks_of_is_there_to_be_seen() {
        assertThat(WORLD.canaries.stream().map(Canary::column).collect(Collectors.toSet()))
                .isEqualTo(MustNotSee.all());
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR, name own",
        "HSE, figure own",
        "CASE_MANAGER, answer own",
        "CASE_MANAGER, case_note own",
        "AUDITOR, note other",
        "WORKER, contact own"
    })
    void who_may_see_it_does(String role, String column) {
        List<Canary> shown = WORLD.canaries.stream()
                .filter(canary -> canary.column().equals(column))
                .toList();
        Search search = Search.of(shown);
        Crawl crawl = new Crawl(WORLD, role, search, () -> !search.sightings().isEmpty());
        crawl.pages(PAGES);
        crawl.routes(Everybody.routes(false));
        assertThat(search.sightings()).isNotEmpty();
    }

    @AfterAll
    static void that_was_enough_to_mean_something() {
        EVERYBODY.gotAtLeast(FEWEST);
    }
}
