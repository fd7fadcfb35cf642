package io.aegira.command.ingestion.imports;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.command.ingestion.files.Entries;
import io.aegira.command.ingestion.files.Entry;
import io.aegira.command.ingestion.files.FileFormat;
import io.aegira.command.ingestion.files.FileLimits;
import io.aegira.command.ingestion.files.FileToRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class AFileIsTakenInPiecesTest {
    private static final String LEAVE = letter("worker.availability_set", """
            {"worker_id": "%s", "status": "on_leave", "effective_from": "2026-02-12T00:00:00+08:00"}""".formatted(ANA));
    private static final String MISS =
            letter("checkin.window_missed", """
            {"missed_id": "%s", "prompt_id": "%s", "worker_id": "%s", "window_closed_at": "2026-02-12T05:40:00Z",
             "reason": "no_submission", "availability_snapshot": "available"}""".formatted(named("miss"), named("prompt"), ANA));
    private static final String GONE = letter("org.worker_deactivated", "{\"worker_id\": \"%s\"}".formatted(ANA));
    private static final String PROMPT = letter("checkin.prompt_scheduled", "{}");

    @TempDir
    private Path directory;

    @Test
    void five_hundred_at_a_time() throws IOException {
        assertThat(sizes(Collections.nCopies(1_001, LEAVE), 0)).containsExactly(500, 500, 1);
    }

    @Test
    void what_is_taken_in_and_what_is_brought_back_never_together() throws IOException {
        assertThat(sizes(List.of(LEAVE, LEAVE, MISS, MISS, MISS, LEAVE, MISS), 0))
                .containsExactly(2, 3, 1, 1);
    }

    @Test
    void of_a_whole_log_everything_is_brought_back_together() throws IOException {
        assertThat(sizes(List.of(LEAVE, PROMPT, LEAVE, MISS), 0)).containsExactly(4);
    }

    @Test
    void what_is_no_event_goes_with_any() throws IOException {
        assertThat(sizes(List.of("", "{", MISS, "", MISS, "{", LEAVE, "", LEAVE), 0))
                .containsExactly(6, 3);
    }

    @Test
    void what_changes_how_the_next_ones_are_decided_ends_its_piece() throws IOException {
        assertThat(sizes(List.of(MISS, GONE, MISS, GONE, LEAVE), 0)).containsExactly(2, 2, 1);
    }

    @Test
    void no_more_than_fits_into_memory() throws IOException {
        String large = LEAVE.substring(0, LEAVE.length() - 1) + " ".repeat(1 << 19) + "}";
        assertThat(sizes(Collections.nCopies(40, large), 0))
                .allMatch(size -> size <= 18)
                .hasSize(3);
    }

    @Test
    void from_where_it_was_left() throws IOException {
        assertThat(sizes(Collections.nCopies(1_001, LEAVE), 1_000)).containsExactly(1);
        assertThat(sizes(Collections.nCopies(10, LEAVE), 10)).isEmpty();
    }

    private List<Integer> sizes(List<String> lines, long skipped) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), String.join("\n", lines));
        FileToRead wanted = new FileToRead(file, FileFormat.NDJSON, TENANT, null, true);
        List<Integer> sizes = new ArrayList<>();
        try (Entries entries = Entries.open(wanted, new FileLimits(DataSize.ofGigabytes(1), 250))) {
            Batches batches = new Batches(entries);
            batches.skip(skipped);
            for (List<Entry> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                sizes.add(batch.size());
            }
            assertThat(batches.read()).isEqualTo(lines.size());
        }
        return sizes;
    }

    private static String letter(String type, String payload) {
        return """
                {"event_id": "%s", "tenant_id": "%s", "event_type": "%s", "event_time": "2026-02-12T05:40:00+08:00",
                 "actor": {"type": "integration", "id": "roster"}, "source": "roster", "schema_version": 1, "payload": %s}""".formatted(named(type), TENANT, type, payload).replace("\n", " ");
    }
}
