package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.fixture.Running.API;
import static io.aegira.standalone.acceptance.fixture.Running.SUPERUSER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log of one tenant takes no records, as when a disk is full; everything else goes on. */
class WhenNothingCanBeRecordedTest {
    private static final Customer CUSTOMER = Customer.of(API, "nothing can be recorded", List.of(Letters.ANA), null);

    @BeforeAll
    static void break_it() {
        SUPERUSER.sql("""
                CREATE FUNCTION eventlog.no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$""").update();
        SUPERUSER.sql("""
                CREATE TRIGGER no_room BEFORE INSERT ON eventlog.events FOR EACH ROW
                WHEN (NEW.event_type = 'audit.action_recorded' AND NEW.tenant_id = '%s') EXECUTE FUNCTION eventlog.no_room()""".formatted(CUSTOMER.tenant())).update();
    }

    @AfterAll
    static void mend_it() {
        SUPERUSER.sql("DROP TRIGGER no_room ON eventlog.events").update();
        SUPERUSER.sql("DROP FUNCTION eventlog.no_room()").update();
    }

    @Test
    void nothing_is_shown_that_would_have_been_seen_unrecorded() {
        for (String path : List.of("/admin/signals", "/exports/raw-events")) {
            Answer answer = API.get(path).as(CUSTOMER.auditor()).send().expect(503);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text()).doesNotContain("signal_id", "event_id");
        }
    }

    @Test
    void who_is_shown_no_figures_looks_after_their_people_all_the_same() {
        API.get("/dashboards/team-today")
                .as(CUSTOMER.token("SUPERVISOR"))
                .send()
                .expect(200);
    }

    @Test
    void a_refusal_stays_one() {
        API.get("/admin/signals").as(CUSTOMER.token("SUPERVISOR")).send().expect(403);
        API.get("/admin/cases/" + Letters.ANA).as(CUSTOMER.auditor()).send().expect(404);
    }
}
