package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

/** A node that is killed between keeping a file and ordering its import leaves answers on a disk that nobody will read. */
class FilesThatNobodyOrderedTest {
    private static final Customer CUSTOMER = Customer.of(Running.API, "hands files in", List.of(Letters.ANA), null);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void are_gone_after_a_day_and_what_is_still_to_be_read_is_read() throws IOException {
        Path abandoned = file(".import", Duration.ofHours(25));
        Path partial = file(".part", Duration.ofHours(25));
        Path fresh = file(".import", Duration.ofHours(1));
        Path awaited = file(".import", Duration.ofHours(25));
        UUID unfinished = unfinishedImportOf(awaited);

        Running.APPLICATION.getBean("imports", SmartLifecycle.class).start();

        assertThat(abandoned).doesNotExist();
        assertThat(partial).doesNotExist();
        assertThat(fresh).exists();
        Await.until("the import goes on", PATIENCE, () -> status(unfinished).equals("completed"));
        assertThat(accepted(unfinished)).isEqualTo(1);
        Files.delete(fresh);
    }

    private static Path file(String ending, Duration age) throws IOException {
        Path file = Running.DATA.resolve("imports").resolve(UUID.randomUUID() + ending);
        Files.writeString(file, new Letters(CUSTOMER).shift("day") + "\n");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private static UUID unfinishedImportOf(Path file) throws IOException {
        UUID id = UUID.randomUUID();
        Running.SUPERUSER
                .sql("""
                        INSERT INTO command.import_job (tenant_id, import_id, format, file, actor_id, as_platform, status, total_bytes, log_position, started_at)
                        VALUES (?, ?, 'ndjson', ?, 'demo:operator', true, 'READING', ?, 0, now())""")
                .params(CUSTOMER.tenant(), id, file.toString(), Files.size(file))
                .update();
        return id;
    }

    private static String status(UUID importId) {
        return Running.API
                .find(Running.API.platformAdmin(), importId.toString())
                .get("status")
                .asString();
    }

    private static int accepted(UUID importId) {
        return Running.API
                .find(Running.API.platformAdmin(), importId.toString())
                .get("accepted")
                .asInt();
    }
}
