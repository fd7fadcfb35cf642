package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ACaseTellsOfIncidentsTest {
    @Test
    void from_the_week_before_its_episode_until_it_is_resolved() {
        AnasCase ana = AnasCase.openedAt("a case and incidents");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        report(ana, "long ago", now.minus(Duration.ofDays(30)));
        report(ana, "slipped", now.minus(Duration.ofDays(2)));
        assertThat(timeline(ana, Role.CASE_MANAGER))
                .contains("Injury reported", "“slipped”")
                .doesNotContain("long ago");
        assertThat(timeline(ana, Role.HSE)).contains("Injury reported").doesNotContain("slipped");

        String manager = ana.customer().token("CASE_MANAGER");
        ana.order(manager, "outcomes", "{\"outcome\": \"work_adjusted\"}").expect(201);
        ana.order(manager, "resolve", "{}").expect(201);
        report(ana, "fell afterwards", Instant.now().truncatedTo(ChronoUnit.MILLIS));
        assertThat(timeline(ana, Role.CASE_MANAGER)).contains("“slipped”").doesNotContain("fell afterwards");
    }

    private static void report(AnasCase ana, String notes, Instant at) {
        ana.customer()
                .post(Json.with(
                        new Letters(ana.customer()).incident(notes, notes), "payload.occurred_at", "\"" + at + "\""))
                .expect(201);
        Running.API.settle();
    }

    private static String timeline(AnasCase ana, Role role) {
        String name = URLEncoder.encode(Visitors.expect(ana.customer(), role), StandardCharsets.UTF_8);
        String page = Browser.of(Running.API, name)
                .get("/cases/" + ana.id())
                .send()
                .expect(200)
                .text();
        return page.substring(page.indexOf("timeline-heading"));
    }
}
