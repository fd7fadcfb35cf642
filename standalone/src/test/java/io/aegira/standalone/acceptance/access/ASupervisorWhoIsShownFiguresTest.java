package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.fixture.Running.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Customer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tenant decides whether supervisors are shown figures; whoever is shown some is recorded. */
class ASupervisorWhoIsShownFiguresTest {
    private static final List<String> FIGURES = List.of("severity", "reasons", "opened_by");

    @Test
    void by_default_is_shown_none_and_recorded_nowhere() {
        Customer customer = AnasCase.openedAt("supervisors are shown nothing").customer();
        long before = Trail.head();
        assertThat(episodes(customer)).doesNotContain(FIGURES);
        assertThat(Trail.after(before)).isEmpty();
    }

    @Test
    void where_the_tenant_has_switched_it_on_is_shown_them_and_recorded() {
        Customer customer = AnasCase.openedAt(
                        "supervisors are shown figures", "{\"privacy\": {\"supervisors_see_raw_scores\": true}}")
                .customer();
        long before = Trail.head();
        assertThat(episodes(customer)).contains(FIGURES);
        assertThat(Trail.after(before)).containsExactly("demo:supervisor answers_read GET /api/v1/admin/episodes");
    }

    @Test
    void that_it_was_switched_on_stands_in_the_log_with_who_did_it() {
        long before = Trail.head();
        Customer customer = AnasCase.openedAt(
                        "supervisors are shown figures by somebody",
                        "{\"privacy\": {\"supervisors_see_raw_scores\": true}}")
                .customer();
        assertThat(Trail.after(before)).contains("demo:org_admin administered PUT /api/v1/admin/settings");
        assertThat(API.get("/admin/audit")
                        .as(customer.auditor())
                        .send()
                        .expect(200)
                        .json()
                        .at("/items"))
                .filteredOn(record -> record.get("target").asString().startsWith("PUT /api/v1/admin/settings"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.get("previous_value").asString())
                            .contains("\"supervisors_see_raw_scores\":false")
                            .doesNotContain("check_in_policy");
                    assertThat(record.get("new_value").asString()).contains("\"supervisors_see_raw_scores\":true");
                });
        assertThat(API.get("/exports/raw-events")
                        .as(customer.auditor())
                        .send()
                        .expect(200)
                        .text())
                .contains("\"supervisors_see_raw_scores\": true");
    }

    private static String episodes(Customer customer) {
        return API.get("/admin/episodes")
                .as(customer.token("SUPERVISOR"))
                .send()
                .expect(200)
                .text();
    }
}
