package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.aegira.platform.photos.Pictures;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnIncidentIsReportedTest {
    @Test
    void on_the_page_of_the_person_and_is_on_their_timeline() {
        Customer customer = Customer.of(Running.API, "an incident on a page", List.of(Letters.ANA), null);
        Instant before = Instant.now();
        customer.post(new Letters(customer).adHoc("tired", Instant.now().toString()))
                .expect(201);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.HSE))) {
            Page page = screen.page();
            page.navigate("/people/" + Letters.ANA);
            page.getByTestId("report-incident").click();
            screen.isFitForEverybody();
            page.getByLabel("What happened").selectOption("property_damage");
            page.getByLabel("How grave").selectOption("critical");
            page.getByLabel("When").fill("2031-02-12T05:30");
            page.getByLabel("Notes").fill("hit the gate");
            page.getByTestId("report").click();
            assertThat(page.getByTestId("refusal")).hasText("It cannot have happened later than now.");
            assertThat(page.getByLabel("Notes")).hasValue("hit the gate");
            screen.isFitForEverybody();

            page.getByLabel("When").fill("2026-02-12T05:30");
            page.getByTestId("report").click();
            page.waitForURL("**/people/" + Letters.ANA + "?*");
            page.navigate("/people/" + Letters.ANA + "?until=2026-02-13");
            assertThat(page.getByTestId("timeline")).containsText("Property damage reported, critical");
            assertThat(page.getByTestId("timeline")).not().containsText("hit the gate");
        }
        assertThat(incidents(customer, "AUDITOR", "")).singleElement().satisfies(incident -> {
            assertThat(incident.get("occurred_at").asString()).isEqualTo("2026-02-11T21:30:00Z");
            assertThat(incident.get("type").asString()).isEqualTo("Property_Damage");
            assertThat(incident.get("notes").asString()).isEqualTo("hit the gate");
        });
        assertThat(incidents(customer, "HSE", "").getFirst().get("notes").isNull())
                .isTrue();
        assertThat(incidents(customer, "HSE", "?known_at=" + before)).isEmpty();
    }

    @Test
    void with_a_photo_that_whoever_may_read_notes_opens_on_the_timeline() {
        Customer customer = Customer.of(Running.API, "a photo on a page", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.HSE))) {
            Page page = screen.page();
            page.navigate("/people/" + Letters.ANA + "/incident");
            page.getByLabel("What happened").selectOption("injury");
            page.getByLabel("How grave").selectOption("warning");
            page.getByLabel("When").fill("2026-02-12T05:30");
            choose(page, "no picture".getBytes(StandardCharsets.UTF_8));
            page.getByTestId("report").click();
            assertThat(page.getByTestId("refusal")).hasText("must be a JPEG or PNG picture");
            assertThat(page.getByLabel("Photo")).hasAttribute("aria-invalid", "true");
            screen.isFitForEverybody();

            choose(page, Pictures.fromAPhone(1_200, 900, 6));
            screen.press(page.getByTestId("report"));
            page.waitForURL("**/people/" + Letters.ANA + "?*");
            page.navigate("/people/" + Letters.ANA + "?until=2026-02-13");
            assertThat(page.getByTestId("timeline")).containsText("With a photo");
            assertThat(page.locator(".photo")).hasCount(0);
        }
        try (Screen screen = new Screen(Visitors.expect(customer, Role.AUDITOR))) {
            Page page = screen.page();
            page.navigate("/people/" + Letters.ANA + "?until=2026-02-13");
            Locator picture = page.getByAltText("Photo with the report: Injury reported");
            assertThat(picture).not().isVisible();
            assertThat(looksAtPhotos(customer)).isZero();
            screen.press(page.getByText("Photo", new Page.GetByTextOptions().setExact(true)));
            assertThat(picture).isVisible();
            page.waitForCondition(() -> picture.evaluate("shown => shown.naturalWidth + 'x' + shown.naturalHeight")
                    .equals("900x1200"));
            assertThat(looksAtPhotos(customer)).isOne();
            screen.isFitForEverybody();
        }
    }

    private static void choose(Page page, byte[] content) {
        page.getByLabel("Photo").setInputFiles(new FilePayload("IMG_0001.jpg", "image/jpeg", content));
    }

    private static long looksAtPhotos(Customer customer) {
        return Running.API.pages("/admin/audit", customer.auditor()).stream()
                .filter(record -> record.get("target").asString().contains("/photos/"))
                .count();
    }

    private static List<JsonNode> incidents(Customer customer, String role, String query) {
        return Running.API.pages("/admin/incidents" + query, customer.token(role));
    }
}
