package io.aegira.kernel.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class WhatStandsInARowTest {
    private static final String HEADER =
            "event_id,tenant_id,worker_id,event_type,event_time,ingested_at,timezone,source,source_event_id,schema_version,"
                    + "prompt_id,shift_id,prompt_kind,window.opens_at,window.closes_at,submitted_at,is_late,late_by_seconds,"
                    + "availability_status,availability_effective_from,availability_effective_to,availability_reason,hours_slept,"
                    + "sleep_quality,stress_level,physical_condition,pain_level,pain_location,readiness_level,notes,"
                    + "physical_condition_notes,sleep_score,stress_score,physical_score,pain_score,readiness_score,dedupe_key,"
                    + "correlation_id";

    @Test
    void the_header_is_the_agreed_one() {
        assertThat(History.file()).isEqualTo(HEADER + "\r\n");
    }

    @Test
    void further_columns_follow_sorted_and_only_those_that_some_row_needs() {
        String file = History.file(
                History.response("{\"fatigue\":4}", ",\"form_id\":\"55555555-2222-4333-8444-555555555555\""),
                History.miss());

        assertThat(file.lines().findFirst())
                .hasValue(HEADER + ",actor.id,actor.type,answers.fatigue,form_id,missed_id,reason,response_id");
    }

    @Test
    void stress_pain_and_the_note_stand_under_their_old_names() {
        ObjectNode event = History.response("{\"stress\":3,\"pain\":7.0,\"hours_slept\":6.5}", ",\"note\":\"tired\"");

        assertThat(cell(event, "stress_level")).isEqualTo("3");
        assertThat(cell(event, "pain_level")).isEqualTo("7.0");
        assertThat(cell(event, "hours_slept")).isEqualTo("6.5");
        assertThat(cell(event, "notes")).isEqualTo("tired");
    }

    @Test
    void a_question_that_is_called_as_an_old_column_stays_itself() {
        assertThat(cell(History.response("{\"stress_level\":3}", ""), "answers.stress_level"))
                .isEqualTo("3");
    }

    @Test
    void scores_of_old_stand_in_their_columns() {
        ObjectNode event = History.response("{}", ",\"client_metadata\":{\"legacy_scores\":{\"sleep_score\":88}}");

        assertThat(cell(event, "sleep_score")).isEqualTo("88");
    }

    @Test
    void start_and_end_of_a_shift_stand_in_the_window() {
        assertThat(cell(History.shift(), "window.opens_at")).isEqualTo("2026-02-12T06:00:00+01:00");
        assertThat(cell(History.shift(), "window.closes_at")).isEqualTo("2026-02-12T14:00:00+01:00");
        assertThat(cell(History.shift(), "timezone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void who_sent_it_and_what_the_payload_calls_its_source_are_two_columns() {
        assertThat(cell(History.shift(), "source")).isEqualTo("worker_app");
        assertThat(cell(History.shift(), "payload.source")).isEqualTo("hr");
    }

    @Test
    void a_miss_says_when_its_window_closed_and_how_available_the_worker_was() {
        assertThat(cell(History.miss(), "window.closes_at")).isEqualTo("2026-02-12T06:05:00Z");
        assertThat(cell(History.miss(), "availability_status")).isEqualTo("available");
        assertThat(cell(History.miss(), "reason")).isEqualTo("no_submission");
    }

    @Test
    void leave_stands_in_the_columns_of_availability() {
        assertThat(cell(History.leave(), "availability_status")).isEqualTo("on_leave");
        assertThat(cell(History.leave(), "availability_effective_from")).isEqualTo("2026-02-12T00:00:00+01:00");
        assertThat(cell(History.leave(), "availability_effective_to")).isEqualTo("2026-02-14T23:59:59+01:00");
        assertThat(cell(History.leave(), "availability_reason")).isEqualTo("Annual leave");
    }

    @Test
    void the_dedupe_key_names_tenant_worker_and_what_was_said() {
        String prompted = ",\"prompt_id\":\"" + History.PROMPT + "\"";

        assertThat(cell(History.response("{}", prompted), "dedupe_key"))
                .isEqualTo("tenant:7d1f0c52|worker:a1b2c3d4|prompt:" + History.PROMPT
                        + "|submitted:2026-02-12T07:05:00+01:00");
        assertThat(cell(History.leave(), "dedupe_key")).isEqualTo("tenant:7d1f0c52|worker:a1b2c3d4|avail:2026-02-12");
        assertThat(cell(History.miss(), "dedupe_key"))
                .isEqualTo("tenant:7d1f0c52|worker:a1b2c3d4|prompt:" + History.PROMPT + "|missed:2026-02-12T06:05:00Z");
        assertThat(cell(History.shift(), "dedupe_key"))
                .isEqualTo("tenant:7d1f0c52|worker:a1b2c3d4|shift:" + History.SHIFT
                        + "|starts:2026-02-12T06:00:00+01:00|said:2026-02-12T07:05:00+01:00");
    }

    @Test
    void is_the_same_whether_its_event_has_spaces_as_the_database_writes_them_or_none() throws IOException {
        ObjectNode event = History.response(
                "{\"a\":[1,\"] , x\",{\"b\":[ ]}],\"c\":{},\"d\":\"\\u00e9\\n\\\"\"}",
                ",\"note\":\"a: b, c\",\"is_late\":true");
        String spaced =
                event.toString().replace("\":", "\": ").replace(",\"", ", \"").replace("[1,", "[1, ");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventLogOutput out = new EventLogOutput(bytes, History.columns(event))) {
            out.write("checkin.response_submitted", (spaced + "behind it").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(spaced).contains("\"a\": [1, ");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(History.file(event));
    }

    @Test
    void no_cell_is_a_formula() {
        for (String text : List.of("=1+1", "+1", "-1", "@a", "\tx", "\rx", "'=1")) {
            ObjectNode event = History.response("{}", "");
            ((ObjectNode) event.get("payload")).put("note", text);

            assertThat(History.file(event)).contains("'" + text);
        }
        assertThat(History.file(History.response("{\"mood\":-3}", ""))).contains(",'-3,");
    }

    @Test
    void what_has_no_value_is_blank_and_an_empty_text_is_a_pair_of_quotes() {
        assertThat(History.file(History.response("{}", ",\"note\":null")))
                .endsWith("22222222-2222-4333-8444-555555555555\r\n")
                .doesNotContain("\"\"");
        assertThat(History.file(History.response("{}", ",\"note\":\"\""))).contains(",\"\",");
    }

    @Test
    void other_types_have_no_rows() {
        ObjectNode opened = History.shift().put("event_type", "case.opened");

        assertThatThrownBy(() -> History.file(opened))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("case.opened");
    }

    @Test
    void a_value_is_never_dropped_silently() {
        EventLogOutput withoutColumns = new EventLogOutput(new ByteArrayOutputStream(), List.of());

        assertThatThrownBy(() -> History.write(History.response("{\"fatigue\":1}", ""), withoutColumns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column for actor.type");
    }

    private static String cell(ObjectNode event, String column) {
        CsvInput in = new CsvInput(new ByteArrayInputStream(History.file(event).getBytes(StandardCharsets.UTF_8)));
        int index = in.next().cells().indexOf(column);
        return in.next().cells().get(index);
    }
}
