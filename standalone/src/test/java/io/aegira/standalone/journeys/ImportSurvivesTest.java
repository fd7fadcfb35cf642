package io.aegira.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.AsExpected;
import io.aegira.standalone.acceptance.GoldenHistory;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("bar")
class ImportSurvivesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final GoldenHistory TEAM_A = GoldenHistory.of("team_a", "team A of a process that dies");

    @Test
    void a_process_that_is_killed_while_it_reads_and_while_it_decides_ends_with_the_same() {
        try (OwnProcess application = OwnProcess.start("import-survives")) {
            Answer order = order(application);
            cutOffTwice(application, () -> {
                application.kill();
                application.startAgain();
                assertThat(order(application).header("Idempotency-Replayed")).isEqualTo("true");
                assertThat(order(application).text()).isEqualTo(order.text());
            });
        }
    }

    @Test
    void a_database_that_crashes_and_comes_back_under_a_living_process_ends_with_the_same() {
        try (OwnProcess application = OwnProcess.start("import-outlasts")) {
            cutOffTwice(application, application::crashDatabase);
        }
    }

    private static void cutOffTwice(OwnProcess application, Runnable disaster) {
        String operator = application.api().token(TEAM_A.tenant(), "PLATFORM_ADMIN");
        String id = application.api().beginImport(operator, TEAM_A.upload());
        await(application, operator, id, "it reads", job -> job.get("read").asInt() >= 3_000);
        disaster.run();
        await(
                application,
                operator,
                id,
                "it decides",
                job -> job.get("progress").asDouble() > 0.6);
        disaster.run();
        await(application, operator, id, "it is over", job -> !isRunning(job));
        application.api().settle(PATIENCE);
        JsonNode job = application.api().find(operator, id);
        assertThat(job.get("status").asString()).isEqualTo("completed");
        assertThat(job.get("read").asInt()).isEqualTo(TEAM_A.events().size());
        assertThat(job.get("accepted").asInt()).isEqualTo(TEAM_A.events().size());
        assertThat(job.get("rejected").asInt()).isZero();
        new AsExpected(application.api(), TEAM_A).compare();
    }

    /** While the database is away, nobody can say how far it is. */
    private static void await(
            OwnProcess application, String operator, String id, String what, Predicate<JsonNode> until) {
        Await.until(what, PATIENCE, () -> {
            Answer answer = application.api().get("/imports/" + id).as(operator).send();
            return answer.status() == 200 && until.test(answer.json());
        });
    }

    private static Answer order(OwnProcess application) {
        return application
                .api()
                .post("/admin/tenants")
                .as(application.api().platformAdmin())
                .key("survives")
                .json(Json.object(Map.of("name", "Stones", "timezone", "Europe/Berlin")))
                .send()
                .expect(201);
    }

    private static boolean isRunning(JsonNode job) {
        return job.get("status").asString().equals("running");
    }
}
