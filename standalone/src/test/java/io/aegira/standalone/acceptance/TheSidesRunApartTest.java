package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.command.CommandSideApplication;
import io.aegira.platform.Node;
import io.aegira.platform.database.GivenDatabase;
import io.aegira.platform.database.TestDatabase;
import io.aegira.query.QuerySideApplication;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One side decides, the other shows; all they have in common is a PostgreSQL and a directory. */
class TheSidesRunApartTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @TempDir
    private static Path data;

    private static ConfigurableApplicationContext deciding;
    private static ConfigurableApplicationContext showing;

    @BeforeAll
    static void start() {
        deciding = start(CommandSideApplication.class);
        showing = start(QuerySideApplication.class);
    }

    @AfterAll
    static void stop() {
        showing.close();
        deciding.close();
    }

    @Test
    void what_one_takes_in_the_other_shows() {
        Customer here = Customer.of(api(deciding), "the sides apart", List.of(Letters.ANA), null);
        Customer there = new Customer(api(showing), here.tenant(), here.workers());
        Letters letters = new Letters(here);

        here.post(letters.shift("day")).expect(201);
        here.post(letters.answer("day", "2026-02-12T05:40:00+08:00", "slept well"))
                .expect(201);
        here.api().settle();
        there.api().settle();

        assertThat(there.prompts(Letters.ANA))
                .extracting(prompt -> prompt.get("state").asString())
                .containsExactlyInAnyOrder("completed_on_time", "missed", "missed");
        List<JsonNode> signals = there.api().pages("/admin/signals?worker_id=" + Letters.ANA, there.auditor());
        assertThat(signals).hasSize(3);
    }

    private static Api api(ConfigurableApplicationContext side) {
        return new Api(side.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static ConfigurableApplicationContext start(Class<?> side) {
        String[] settings = {
            "--server.port=0",
            "--management.server.port=0",
            "--spring.profiles.active=demo",
            "--aegira.data-dir=" + data,
            "--AEGIRA_DATABASE_URL=" + DATABASE.server().url(),
            "--AEGIRA_DATABASE_USER=" + DATABASE.server().user(),
            "--AEGIRA_DATABASE_PASSWORD=" + DATABASE.server().password()
        };
        return Node.run(settings, side, GivenDatabase.class);
    }
}
