package io.aegira.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.progress.ImportProgress.Running;
import io.aegira.query.fixture.Crew;
import org.junit.jupiter.api.Test;

class WhileDataComesInTest {
    private static final Running SAMPLE_DATA = new Running("sample data", 0.414, 130L);

    @Test
    void every_page_shows_how_far_the_import_is_and_asks_again() {
        Day.nothingYet();
        Browser browser = Browser.whileImporting(Crew.HSE_OF_THE_QUARRY, SAMPLE_DATA);
        for (String address : new String[] {"/", "/cases", Day.ANA_PAGE, "/login"}) {
            assertThat(browser.open(address))
                    .as(address)
                    .contains("Importing sample data")
                    .contains("41 %")
                    .contains("about 2 minutes left")
                    .contains("hx-get=\"/progress-bar\"");
        }
    }

    @Test
    void an_empty_page_says_that_data_is_still_coming() {
        Day.nothingYet();
        assertThat(Browser.whileImporting(Crew.HSE_OF_THE_QUARRY, SAMPLE_DATA).open("/"))
                .contains("Data is still coming in");
        assertThat(Browser.of(Crew.HSE_OF_THE_QUARRY).open("/")).doesNotContain("Data is still coming in");
    }

    @Test
    void the_bar_ends_with_the_import() {
        Day.nothingYet();
        assertThat(Browser.whileImporting(Crew.HSE_OF_THE_QUARRY, SAMPLE_DATA).open("/progress-bar"))
                .contains("<progress")
                .doesNotContain("<html");
        assertThat(Browser.of(Crew.HSE_OF_THE_QUARRY).open("/progress-bar"))
                .contains("All data is here")
                .doesNotContain("hx-get");
    }
}
