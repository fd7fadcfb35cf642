package io.aegira.query;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.RunningQuerySide.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.platform.security.Caller;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.Risk;
import io.aegira.query.fixture.RunningQuerySide;
import io.aegira.query.fixture.RunningQuerySide.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TheQuerySideOnItsOwnTest {
    private static final DomainEvent LAST = Risk.opened(ANA, EpisodeSeverity.HIGH);

    @BeforeAll
    static void a_crew_at_work() {
        Stream.of(People.allRegistered()).forEach(RunningQuerySide::store);
        List.of(
                        Facts.shift(ANA),
                        Facts.scheduled(ANA),
                        Facts.answer(ANA, "05:40", 8),
                        Facts.adHoc(ANA, "10:00", 4),
                        Risk.high(ANA),
                        Risk.missed(ANA),
                        LAST)
                .forEach(RunningQuerySide::store);
    }

    @Test
    void who_asks_consistently_sees_what_was_just_written() {
        DomainEvent leave = Facts.available("leave", BEN, AvailabilityStatus.SICK, "05:00", "06:00");
        RunningQuerySide.store(leave);
        Answer answer = get(Crew.AUDITOR, "/admin/prompts?worker_id=" + ANA + "&consistent_with=" + leave.eventId());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.item(0).get("state").asString()).isEqualTo("completed_on_time");
        assertThat(answer.item(0).get("answers").get("fatigue").asInt()).isEqualTo(8);
        assertThat(answer.item(0).get("history")).hasSize(2);
        assertThat(answer.item(0).get("history").get(0).get("event_type").asString())
                .isEqualTo("checkin.prompt_scheduled");
    }

    @Test
    void a_list_goes_on_at_its_cursor_to_the_end() {
        Answer first = seen(Crew.AUDITOR, "/admin/signals?limit=1");
        Answer second = get(
                Crew.AUDITOR,
                "/admin/signals?limit=1&cursor="
                        + first.json().get("next_cursor").asString());
        assertThat(first.item(0).get("kind").asString()).isEqualTo("response");
        assertThat(second.item(0).get("kind").asString()).isEqualTo("missed");
        assertThat(second.item(0).get("ref").asString()).isEqualTo(Facts.PROMPT.toString());
        assertThat(second.json().hasNonNull("next_cursor")).isFalse();
    }

    @Test
    void features_and_episodes_read_as_documented() {
        assertThat(seen(Crew.HSE_OF_THE_QUARRY, "/features?name=fatigue_z")
                        .item(0)
                        .get("value")
                        .asDouble())
                .isEqualTo(2.75);
        assertThat(seen(Crew.HSE_OF_THE_QUARRY, "/admin/episodes")
                        .item(0)
                        .get("closed_at")
                        .isNull())
                .isTrue();
        assertThat(seen(Crew.SUPERVISOR_OF_THE_DIGGERS, "/admin/episodes")
                        .item(0)
                        .has("reasons"))
                .isFalse();
    }

    @Test
    void a_worker_sees_own_prompts_and_answers() {
        assertThat(seen(Crew.ANA_HERSELF, "/worker/me").json().get("team_name").asString())
                .isEqualTo("Diggers");
        assertThat(seen(Crew.ANA_HERSELF, "/worker/prompts").json().get("items"))
                .hasSize(1);
        assertThat(seen(Crew.ANA_HERSELF, "/worker/history").json().get("items"))
                .hasSize(2);
    }

    @Test
    void dashboards_answer() {
        assertThat(seen(Crew.SUPERVISOR_OF_THE_DIGGERS, "/dashboards/team-today?date=2026-02-12")
                        .body())
                .contains("\"flagged\":true");
        assertThat(seen(Crew.HSE_OF_THE_QUARRY, "/dashboards/episodes").body()).contains("\"severity\":\"high\"");
        assertThat(seen(Crew.HSE_OF_THE_QUARRY, "/dashboards/trends").body()).contains("\"week\":\"2026-02-09\"");
    }

    @Test
    void what_is_not_known_here_is_refused() {
        for (String path : List.of(
                "/admin/prompts?as_at=2026-02-12T00:00:00Z",
                "/admin/prompts?as_of=2026-02-12T00:00:00",
                "/admin/prompts?known_at=2999-02-12T00:00:00Z",
                "/admin/signals?known_at=2999-02-12T00:00:00Z",
                "/admin/episodes?known_at=2999-02-12T00:00:00Z",
                "/admin/cases?known_at=2999-02-12T00:00:00Z",
                "/admin/prompts?state=lost",
                "/admin/prompts?limit=501",
                "/admin/prompts?cursor=x",
                "/admin/prompts?from=2026-02-12T00:00:00",
                "/admin/prompts?from=2026-02-13T00:00:00Z&to=2026-02-12T00:00:00Z",
                "/admin/prompts?worker_id=1",
                "/admin/prompts?consistent_with=yesterday",
                "/admin/episodes?standing=shaky")) {
            assertThat(get(Crew.AUDITOR, path).status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void another_role_is_refused_and_somebody_elses_worker_does_not_exist() {
        assertThat(get(Crew.SUPERVISOR_OF_THE_DIGGERS, "/features").status()).isEqualTo(403);
        assertThat(get(Crew.ORG_ADMIN, "/admin/signals").status()).isEqualTo(403);
        assertThat(get(Crew.ANA_HERSELF, "/admin/prompts").status()).isEqualTo(403);
        assertThat(seen(Crew.HSE_OF_THE_QUARRY, "/admin/prompts").json().get("items"))
                .hasSize(1);
        assertThat(get(Crew.HSE_OF_THE_QUARRY, "/admin/prompts?worker_id=" + BEN)
                        .status())
                .isEqualTo(404);
    }

    private static Answer seen(Caller caller, String path) {
        Answer answer = get(caller, path + (path.contains("?") ? "&" : "?") + "consistent_with=" + LAST.eventId());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
