package io.aegira.standalone.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Screen;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportsInTheBrowserTest {
    private static final int GOOD = 1_000;
    private static final int BAD = 60;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2020-01-01T00:00:00+08:00");

    @Test
    void an_administrator_imports_a_file_watches_it_and_reads_what_was_rejected() throws Exception {
        Customer customer = Customer.of(Running.API, "imports in a browser", List.of(Letters.ANA), null);
        try (Screen screen = new Screen(Visitors.expect(customer, Role.ORG_ADMIN))) {
            Page page = screen.page();
            page.navigate("/imports");
            screen.isFitForEverybody();
            screen.press(page.getByTestId("begin"));
            assertThat(page.getByTestId("refusal")).hasText("file: must be given, or organisation");
            assertThat(page.getByTestId("refusal")).isFocused();
            screen.isFitForEverybody();

            page.getByLabel("File of events").setInputFiles(file(customer));
            try (Connection slow = Running.keepingWritersOf("command.import_rejection")) {
                screen.press(page.getByTestId("begin"));
                page.waitForURL("**/imports/*");
                page.evaluate("window.stayed = true");
                assertThat(page.getByTestId("accepted")).hasText(String.valueOf(GOOD));
                assertThat(page.getByTestId("running")).containsText("reading, ");
                screen.isFitForEverybody();
                slow.rollback();
            }
            assertThat(page.getByTestId("title"))
                    .hasText("Imported, except for some lines", new HasTextOptions().setTimeout(60_000));
            assertThat((Boolean) page.evaluate("window.stayed"))
                    .as("nobody had to ask again")
                    .isTrue();
            assertThat(page.getByTestId("accepted")).hasText(String.valueOf(GOOD));
            assertThat(page.getByTestId("duplicates")).hasText("1");
            assertThat(page.getByTestId("rejected")).hasText(String.valueOf(BAD));
            readsWhatWasRejected(screen);

            page.navigate("/imports");
            assertThat(page.getByTestId("imports")).containsText("completed");
            assertThat(page.getByTestId("imports")).containsText("demo:");
            screen.isFitForEverybody();
        }
    }

    private static void readsWhatWasRejected(Screen screen) throws IOException {
        Page page = screen.page();
        String first =
                page.getByTestId("rejections").locator("tbody tr").first().innerText();
        assertThat(first)
                .startsWith((GOOD + 2) + "\t")
                .contains("payload.worker_id")
                .contains("must be");
        screen.isFitForEverybody();
        screen.press(page.getByTestId("next"));
        assertThat(page.getByTestId("rejections").locator("tbody tr")).hasCount(BAD - 50);
        assertThat(page.getByTestId("next")).hasCount(0);
        Download report = page.waitForDownload(() -> page.getByTestId("report").click());
        assertThat(Files.readAllLines(report.path()))
                .hasSize(BAD + 1)
                .startsWith("line,event_id,type,field,reason")
                .last()
                .asString()
                .startsWith((GOOD + 1 + BAD) + ",")
                .contains(",payload.worker_id,");
    }

    @Test
    void the_same_form_sent_twice_is_one_import() {
        Customer customer = Customer.of(Running.API, "an import sent twice", List.of(Letters.ANA), null);
        Browser visitor = Browser.of(
                Running.API, URLEncoder.encode(Visitors.expect(customer, Role.ORG_ADMIN), StandardCharsets.UTF_8));
        Answer page = visitor.get("/imports").send().expect(200);
        String form = field("_csrf", Browser.formToken(page))
                + field("import", "6f2c1f0e-6a3f-4c1e-9a55-0e6d1a2b3c4d")
                + field("format", "ndjson")
                + file("file", "a.ndjson", new Letters(customer).shift("twice").toString());
        String first = sent(visitor, form).expect(302).header("Location");
        assertThat(sent(visitor, form).expect(302).header("Location")).isEqualTo(first);
        Running.API.settle();
        String list = visitor.get("/imports").send().expect(200).text();
        assertThat(list.split("completed", -1)).as(list).hasSize(1 + 2);

        String foreign = Customer.of(Running.API, "an import of others", List.of(Letters.BEN), null)
                .organisation(null)
                .toString();
        String refused = field("_csrf", Browser.formToken(page))
                + field("import", "6f2c1f0e-6a3f-4c1e-9a55-0e6d1a2b3c4e")
                + file("organisation", "o.json", foreign);
        assertThat(sent(visitor, refused).expect(400).text()).contains("it names another tenant");
    }

    /** Three of them are the form's, one the file's. */
    private static Answer sent(Browser visitor, String form) {
        return Running.API
                .page("POST", "/imports")
                .withoutKey()
                .header("Cookie", visitor.cookie())
                .body("multipart/form-data; boundary=edge", form + "--edge--\r\n")
                .send();
    }

    private static String field(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String fileName, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    /** Good lines first, the last of them twice, then bad ones. */
    private static FilePayload file(Customer customer) {
        Letters letters = new Letters(customer);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            lines.add(leave(letters, "good " + i, i).toString());
        }
        lines.add(lines.getLast());
        for (int i = 0; i < BAD; i++) {
            JsonNode whole = leave(letters, "bad " + i, i);
            lines.add(Json.with(whole, "payload.worker_id", "\"nobody\"").toString());
        }
        return new FilePayload(
                "history.ndjson",
                "application/x-ndjson",
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode leave(Letters letters, String name, int hour) {
        OffsetDateTime from = FIRST.plusHours(hour);
        return letters.onLeave(name, from.toString(), from.plusHours(1).toString(), "");
    }
}
