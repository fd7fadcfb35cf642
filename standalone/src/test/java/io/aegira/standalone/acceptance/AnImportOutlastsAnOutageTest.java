package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnImportOutlastsAnOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CUT_OFF = """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE relation = 'command.response'::regclass AND NOT granted""";

    @Test
    void it_goes_on_where_it_was_once_the_database_answers_again() throws SQLException {
        Customer customer = Customer.of(Running.API, "an import that is cut off", List.of(Letters.ANA), null);
        String operator = Running.API.token(customer.tenant(), "PLATFORM_ADMIN");
        Letters letters = new Letters(customer);
        String file = IntStream.range(10, 30)
                .mapToObj(minute -> letters.adHoc("answer " + minute, "2026-02-12T05:" + minute + ":00+08:00"))
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
        String id;
        try (Connection held = Running.keepingWritersOf("command.response")) {
            id = Running.API.beginImport(operator, new Upload(null, file.getBytes(StandardCharsets.UTF_8)));
            Await.until("it is cut off in the middle of a batch", PATIENCE, AnImportOutlastsAnOutageTest::cutOff);
            held.rollback();
        }
        Await.until("it is over", PATIENCE, () -> !status(operator, id).equals("running"));
        JsonNode job = Running.API.find(operator, id);
        assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("completed");
        assertThat(job.get("accepted").asInt()).isEqualTo(20);
        assertThat(job.get("duplicates").asInt()).isZero();
        Running.API.settle();
    }

    private static boolean cutOff() {
        return !Running.SUPERUSER.sql(CUT_OFF).query(Boolean.class).list().isEmpty();
    }

    private static String status(String operator, String id) {
        return Running.API.find(operator, id).get("status").asString();
    }
}
