package io.aegira.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WithoutTheOtherSideTest {
    @Test
    void the_page_about_imports_says_so_and_goes_on() {
        Day.nothingYet();
        assertThat(Browser.of(Crew.ORG_ADMIN).open("/imports"))
                .contains("cannot be reached at the moment")
                .contains("Import a file")
                .doesNotContain("Nothing has been imported yet");
    }

    @Test
    void one_import_is_an_outage_and_not_nothing() {
        Day.nothingYet();
        assertThatThrownBy(() -> Browser.of(Crew.ORG_ADMIN).answer("/imports/" + new UUID(0, 1)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
    }

    @Test
    void a_retention_period_that_cannot_be_tried_cannot_be_set() {
        Day.nothingYet();
        assertThat(Browser.of(Crew.ORG_ADMIN).open("/administration/retention?years=2"))
                .contains("cannot be told at the moment")
                .doesNotContain("Set 2 years");
    }
}
