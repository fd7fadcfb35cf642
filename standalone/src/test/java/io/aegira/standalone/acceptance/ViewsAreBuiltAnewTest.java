package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.query.replays.ComparedTable;
import io.aegira.query.replays.ViewComparison;
import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Exports;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Views;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

class ViewsAreBuiltAnewTest {
    private static final GoldenHistory CREW = GoldenHistory.of("crew", "views are built anew");
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final List<String> GROUPS =
            List.of("worker", "prompt-state", "risk-signal", "risk-episode-state", "case-summary");

    @BeforeAll
    static void a_history() {
        AnasCase.openedAt("views of settings", "{\"privacy\": {\"supervisors_see_raw_scores\": true}}");
        new AsExpected(Running.API, CREW).importAndCompare(Duration.ofMinutes(3));
    }

    @AfterEach
    void as_it_was() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void from_nothing_they_are_the_same_to_the_byte_and_nothing_happens_by_it() {
        Map<String, String> exports = exports();
        Map<String, String> rows = Views.rows();
        long events = Views.events();
        assertThat(rows.values())
                .filteredOn(digest -> !digest.startsWith("0 rows"))
                .hasSizeGreaterThan(rows.size() - 4);

        List<String> orders = new CopyOnWriteArrayList<>();
        String due = due();
        loseAll(1);
        JsonNode job;
        try (Registration listening = listenTo(orders)) {
            job = Views.rebuild("all");
            Running.API.settle();
        }

        assertThat(job.get("percent").asInt()).isEqualTo(100);
        assertThat(job.get("parked").asInt()).isZero();
        assertThat(Views.rows()).isEqualTo(rows);
        assertThat(exports()).isEqualTo(exports);
        assertThat(Views.rows()).as("once the processors have gone on").isEqualTo(rows);
        assertThat(Views.events()).isEqualTo(events);
        assertThat(orders).as("orders given by anybody").isEmpty();
        assertThat(due()).as("what is still to be done").isEqualTo(due);
    }

    @Test
    void with_other_segments_in_another_country_they_are_the_same() {
        Map<String, String> exports = exports();
        Map<String, String> rows = Views.rows();

        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        loseAll(4);
        Views.rebuild("all");
        Running.API.settle();

        assertThat(segments()).isEqualTo(4L * GROUPS.size());
        assertThat(Views.rows()).isEqualTo(rows);
        assertThat(exports()).isEqualTo(exports);
    }

    @Test
    void one_alone_leaves_the_others_as_they_are() {
        Map<String, String> rows = Views.rows();
        Running.SUPERUSER.sql("UPDATE query.prompt_state SET state = 'missed'").update();
        Running.SUPERUSER.sql("DELETE FROM query.correction").update();
        Map<String, String> damaged = Views.rows();

        Views.rebuild("prompt-state");

        assertThat(Views.rows())
                .isNotEqualTo(rows)
                .containsEntry("correction", damaged.get("correction"))
                .containsEntry("prompt_state", rows.get("prompt_state"));
        Views.rebuild("risk-signal");
        assertThat(Views.rows()).isEqualTo(rows);
    }

    @Test
    void a_view_can_be_held_against_the_log_row_by_row() {
        Map<String, String> rows = Views.rows();
        ViewComparison comparison = Running.APPLICATION.getBean(ViewComparison.class);

        assertThat(comparison.compare("all"))
                .hasSize(Views.tables().size())
                .allMatch(ComparedTable::isSame)
                .allMatch(table -> table.rows() == table.rebuilt())
                .anyMatch(table -> table.table().equals("prompt_state") && table.rows() > 100);
        assertThat(Views.rows()).isEqualTo(rows);

        Running.SUPERUSER
                .sql("DELETE FROM query.prompt_state WHERE state = 'missed'")
                .update();
        Running.SUPERUSER.sql("UPDATE query.response SET late_by_seconds = -1").update();
        Running.SUPERUSER
                .sql("UPDATE query.shift SET shift_id = gen_random_uuid()")
                .update();
        Map<String, ComparedTable> broken = new HashMap<>();
        comparison.compare("prompt-state").forEach(table -> broken.put(table.table(), table));

        assertThat(broken.get("availability").isSame()).isTrue();
        assertThat(broken.get("prompt_state").missing()).isPositive();
        assertThat(broken.get("response").different())
                .isEqualTo(broken.get("response").rows())
                .isPositive();
        assertThat(broken.get("shift").unexpected())
                .isEqualTo(broken.get("shift").missing())
                .isPositive();
        Views.rebuild("prompt-state");
        assertThat(Views.rows()).isEqualTo(rows);
    }

    @Test
    void one_whose_process_ended_has_failed_and_leaves_nothing_behind() {
        Map<String, String> rows = Views.rows();
        UUID abandoned = new UUID(20, 26);
        Running.SUPERUSER
                .sql(
                        "INSERT INTO infra.replay (replay_id, projection, status, started_at) VALUES (?, 'worker', 'running', now())")
                .param(abandoned)
                .update();
        Running.SUPERUSER.sql("SELECT infra.shadow_prepare('{worker}')").query().listOfRows();

        // As at a start.
        Running.APPLICATION.getBeansOfType(SmartLifecycle.class).entrySet().stream()
                .filter(bean -> bean.getKey().equals("io.aegira.query.replays.Replays"))
                .forEach(bean -> bean.getValue().start());

        JsonNode job = Running.API
                .get("/admin/replays/" + abandoned)
                .as(Running.API.platformAdmin())
                .send()
                .expect(200)
                .json();
        assertThat(job.get("status").asString()).isEqualTo("failed");
        assertThat(job.get("failure").asString()).contains("process ended");
        assertThat(Running.SUPERUSER
                        .sql(
                                "SELECT count(*) FROM pg_class WHERE relnamespace IN ('query_shadow'::regnamespace, 'query_retired'::regnamespace)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Views.rows()).isEqualTo(rows);
        assertThat(Running.API.pages("/admin/replays", Running.API.platformAdmin()))
                .extracting(replay -> replay.get("replay_id").asString())
                .contains(abandoned.toString());
    }

    @Test
    void what_there_is_not_is_refused_by_its_name() {
        assertThat(Running.API
                        .post("/admin/replays")
                        .as(Running.API.platformAdmin())
                        .json(Json.object(Map.of("projection", "prompt_state")))
                        .send()
                        .expect(400)
                        .fields())
                .containsExactly("projection");
        assertThat(Running.API
                        .post("/admin/replays")
                        .as(Running.API.platformAdmin())
                        .json(Json.object(Map.of()))
                        .send()
                        .expect(400)
                        .fields())
                .containsExactly("projection");
    }

    /** Every row of every view and every token, and the processors come back with so many segments each. */
    private static void loseAll(int segments) {
        List<StreamingEventProcessor> processors = GROUPS.stream()
                .map(group -> Running.APPLICATION
                        .getBean(EventProcessingConfiguration.class)
                        .eventProcessor(group, StreamingEventProcessor.class)
                        .orElseThrow())
                .toList();
        processors.forEach(EventProcessor::shutDown);
        Running.SUPERUSER
                .sql("TRUNCATE query." + String.join(", query.", Views.tables()))
                .update();
        Running.SUPERUSER
                .sql("DELETE FROM infra.token_entry WHERE processor_name IN (:groups)")
                .param("groups", GROUPS)
                .update();
        for (int segment = 0; segment < segments; segment++) {
            for (String group : GROUPS) {
                Running.SUPERUSER
                        .sql(
                                "INSERT INTO infra.token_entry (processor_name, segment, timestamp) VALUES (?, ?, '2026-01-01T00:00:00Z')")
                        .params(group, segment)
                        .update();
            }
        }
        processors.forEach(EventProcessor::start);
    }

    /** All that leaves a node begins with an order. */
    private static Registration listenTo(List<String> orders) {
        return Running.APPLICATION.getBean(CommandBus.class).registerDispatchInterceptor(messages -> (index, order) -> {
            orders.add(order.getCommandName());
            return order;
        });
    }

    private static String due() {
        return Running.SUPERUSER
                .sql(
                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(task_instance, ' ' ORDER BY task_instance)), '')"
                                + " FROM infra.scheduled_tasks")
                .query(String.class)
                .single();
    }

    private static long segments() {
        return Running.SUPERUSER
                .sql("SELECT count(*) FROM infra.token_entry WHERE processor_name IN (:groups)")
                .param("groups", GROUPS)
                .query(Long.class)
                .single();
    }

    private static Map<String, String> exports() {
        return Exports.digests(Running.API, CREW.tenant());
    }
}
