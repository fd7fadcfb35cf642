package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import org.junit.jupiter.api.Test;

class LookingBackInABrowserTest {
    @Test
    void one_slides_to_a_moment_and_sees_the_person_as_of_then() {
        AnasCase ana = AnasCase.openedAt("looked back at");
        try (Screen screen = new Screen(Visitors.expect(ana.customer(), Role.CASE_MANAGER))) {
            Page page = screen.page();
            page.navigate("/people/" + Letters.ANA);
            assertThat(page.getByTestId("why")).isVisible();
            page.getByTestId("point").locator("summary").click();
            Locator slide = page.getByLabel("Slide to a moment");
            String end = slide.getAttribute("max");
            slide.focus();
            page.keyboard().press("End");
            page.keyboard().press("PageDown");
            assertThat(slide).not().hasValue(end);
            assertThat(page.locator("#as_of")).not().hasValue("");
            page.getByTestId("point").locator("button").click();
            assertThat(page.getByTestId("point")).containsText("Not how things stand now.");
            assertThat(page.getByTestId("why")).isHidden();
            assertThat(slide).not().hasValue(end);
            screen.isFitForEverybody();
        }
    }
}
