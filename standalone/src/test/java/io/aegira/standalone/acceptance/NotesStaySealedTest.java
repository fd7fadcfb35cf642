package io.aegira.standalone.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Output;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Search;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NotesStaySealedTest {
    private static final Customer CUSTOMER = Customer.of(Running.API, "notes", List.of(Letters.ANA), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final String NOTE = "canary-of-the-note-8XqZ";
    private static final String CORRECTED_NOTE = "canary-of-the-corrected-note-2WvT";
    private static final String REASON_OF_LEAVE = "canary-of-the-leave-5RkP";
    private static final String REASON_OF_REMOVAL = "canary-of-the-removal-3JmN";
    private static final String INCIDENT = "canary-of-the-incident-7HgB";
    private static final String IMPORTED = "canary-of-the-import-9DcF";
    private static final String REFUSED = "canary-of-the-refused-6YtL";
    private static final String IN_A_BATCH = "canary-of-the-batch-4SxK";
    private static final String CONTROL = "roster.shift_upserted";
    private static final Search SEARCH = new Search(List.of(
            NOTE,
            CORRECTED_NOTE,
            REASON_OF_LEAVE,
            REASON_OF_REMOVAL,
            INCIDENT,
            IMPORTED,
            REFUSED,
            IN_A_BATCH,
            CONTROL));

    @BeforeAll
    static void everything_is_said() {
        CUSTOMER.post(LETTERS.shift("day")).expect(201);
        CUSTOMER.post(LETTERS.answer("day", "2026-02-12T05:40:00+08:00", NOTE)).expect(201);
        CUSTOMER.post(LETTERS.answer("day", "2026-02-12T05:50:00+08:00", CORRECTED_NOTE))
                .expect(201);
        CUSTOMER.post(LETTERS.answer("day", "2026-02-12T05:50:00+08:00", CORRECTED_NOTE))
                .expect(200);
        CUSTOMER.post(LETTERS.answer("day", "2026-02-12T05:50:00+08:00", REFUSED))
                .expect(409);
        CUSTOMER.post(LETTERS.onLeave(
                        "away", "2026-02-14T00:00:00+08:00", "2026-02-15T00:00:00+08:00", REASON_OF_LEAVE))
                .expect(201);
        CUSTOMER.post(LETTERS.shift("called off", "2026-02-13T06:00:00+08:00", "2026-02-13T18:00:00+08:00"))
                .expect(201);
        CUSTOMER.post(LETTERS.removal("called off", REASON_OF_REMOVAL)).expect(201);
        CUSTOMER.post(LETTERS.incident("cut", INCIDENT)).expect(201);
        JsonNode inABatch = LETTERS.answer("of a batch", "2026-02-16T05:40:00+08:00", IN_A_BATCH);
        Running.API
                .post("/events")
                .as(CUSTOMER.integration())
                .body("application/x-ndjson", inABatch + "\n{\"note\": \"" + REFUSED + "\"}\n")
                .send()
                .expect(200);
        String imported = LETTERS.answer("of an import", "2026-02-15T05:40:00+08:00", IMPORTED) + "\n{\"note\":\""
                + REFUSED + "\"}\n";
        Running.API.importAndWait(
                Running.API.token(CUSTOMER.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, imported.getBytes(UTF_8)),
                Duration.ofSeconds(60));
        Running.API.settle();
    }

    @Test
    void an_auditor_reads_them_in_clear() {
        assertThat(CUSTOMER.prompts(Letters.ANA))
                .filteredOn(prompt -> prompt.get("prompt_id")
                        .asString()
                        .equals(LETTERS.prompt("day", "pre_shift").toString()))
                .extracting(prompt -> prompt.get("note").asString())
                .containsExactly(CORRECTED_NOTE);
    }

    @Test
    void no_column_of_any_table_holds_a_word_of_them() {
        assertThat(SEARCH.inTables(Running.SUPERUSER))
                .as("the search sees what is stored, and nothing of them")
                .isNotEmpty()
                .allMatch(found -> found.endsWith(CONTROL));
    }

    @Test
    void no_file_of_the_application_holds_a_word_of_them() {
        Running.SUPERUSER.sql("CHECKPOINT").update();
        assertThat(SEARCH.inFiles(Running.DATA))
                .as("the search sees what is stored, and nothing of them")
                .isNotEmpty()
                .allMatch(found -> found.endsWith(CONTROL));
    }

    @Test
    void nothing_that_was_printed_holds_a_word_of_them() {
        assertThat(SEARCH.in("printed", new String(Output.kept(), UTF_8))).noneMatch(found -> !found.endsWith(CONTROL));
    }
}
