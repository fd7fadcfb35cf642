package io.aegira.standalone.acceptance.canaries;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** As every day, but with each worker in each combination, and every page that a link leads to. */
@Tag("bar")
class NobodySeesItInAnyCombinationTest {
    private static final int PAGES = 400;
    private static final int FEWEST = 5_000;
    private static final Everybody EVERYBODY = new Everybody(PAGES, true);

    @TestFactory
    Stream<DynamicTest> nobody_is_shown_what_they_must_not_see() {
        return EVERYBODY.seeNothingThatTheyMustNot();
    }

    @AfterAll
    static void that_was_enough_to_mean_something() {
        EVERYBODY.gotAtLeast(FEWEST);
    }
}
