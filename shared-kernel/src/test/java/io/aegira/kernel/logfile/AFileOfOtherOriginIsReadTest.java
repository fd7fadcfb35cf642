package io.aegira.kernel.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class AFileOfOtherOriginIsReadTest {
    private static final String NEEDED = "event_id,event_type,worker_id,";
    private static final String RESPONSE =
            "5b0e7d1c-2222-4333-8444-555555555555,checkin.response_submitted," + History.ANNA + ",";

    @Test
    void columns_may_stand_in_any_order_and_lines_end_with_a_line_feed() {
        ObjectNode event = only(NEEDED + "pain_level,notes\n" + RESPONSE + "7.0,\"two\nlines\"\n");

        assertThat(event.at("/payload/answers/pain").decimalValue()).hasToString("7.0");
        assertThat(event.at("/payload/note").asString()).isEqualTo("two\nlines");
    }

    @Test
    void a_mark_before_the_first_name_and_empty_lines_are_passed_over() {
        assertThat(History.rows("\ufeff" + NEEDED + "notes\r\n\r\n" + RESPONSE + "a\r\n\r\n"))
                .hasSize(1);
    }

    @Test
    void without_an_actor_an_answer_is_the_workers_and_its_id_follows_from_the_events() {
        ObjectNode first = only(NEEDED + "source\n" + RESPONSE + "app\n");

        assertThat(first.at("/actor/type").asString()).isEqualTo("worker");
        assertThat(first.at("/actor/id").asString()).isEqualTo(History.ANNA);
        assertThat(first.at("/payload/response_id").asString()).hasSize(36);
        assertThat(only(NEEDED + "source\n" + RESPONSE + "app\n")).isEqualTo(first);
    }

    @Test
    void what_a_row_only_repeats_of_other_events_is_passed_over() {
        ObjectNode event = only(NEEDED + "timezone,window.opens_at,availability_status\n" + RESPONSE
                + "Australia/Sydney,2026-02-12T13:50:00+11:00,available\n");

        assertThat(event.get("payload").propertyNames())
                .containsExactlyInAnyOrder("answers", "worker_id", "response_id");
    }

    @Test
    void both_notes_go_where_notes_are_encrypted() {
        ObjectNode event = only(NEEDED + "physical_condition_notes,notes\n" + RESPONSE + "sore,tired\n");

        assertThat(event.at("/payload/note").asString()).isEqualTo("tired\nsore");
    }

    @Test
    void a_bad_row_is_refused_with_its_line_and_column_and_the_others_go_on() {
        List<LogFileRow> rows = History.rows(NEEDED + "notes,client_metadata,client_metadata.a\r\n"
                + RESPONSE + "\"a\nb\",,\r\n"
                + RESPONSE + "a\r\n"
                + RESPONSE + "\0,,\r\n"
                + RESPONSE + ",1,2\r\n"
                + RESPONSE.replace("response_submitted", "prompt_scheduled") + ",,\r\n"
                + RESPONSE + "good,,\r\n");

        assertThat(rows).extracting(LogFileRow::line).containsExactly(2L, 4L, 5L, 6L, 7L, 8L);
        assertThat(rows.subList(1, 5))
                .extracting(row -> ((LogFileRow.Refused) row).column())
                .containsExactly("", "notes", "client_metadata.a", "event_type");
        assertThat(rows.getLast()).isInstanceOf(LogFileRow.Event.class);
    }

    @Test
    void an_answer_in_a_row_that_is_no_response_is_refused() {
        List<LogFileRow> rows = History.rows(NEEDED + "stress_level\n"
                + RESPONSE.replace("checkin.response_submitted", "roster.shift_removed") + "5\n");

        assertThat(rows)
                .containsExactly(new LogFileRow.Refused(
                        2,
                        "5b0e7d1c-2222-4333-8444-555555555555",
                        "stress_level",
                        "must be blank for an event of this type"));
    }

    @Test
    void a_row_longer_than_allowed_is_refused_and_the_next_one_read() {
        String cells = "x,".repeat(CsvInput.MAX_ROW_CHARACTERS);
        List<LogFileRow> rows = History.rows(NEEDED + "notes\n" + RESPONSE + cells + "\n" + RESPONSE + "good\n");

        assertThat(rows).hasSize(2);
        assertThat(((LogFileRow.Refused) rows.getFirst()).message()).contains("262144");
        assertThat(rows.getLast()).isInstanceOf(LogFileRow.Event.class);
    }

    @Test
    void a_text_longer_than_the_log_keeps_is_refused() {
        List<LogFileRow> rows = History.rows(NEEDED + "notes\n" + RESPONSE + "x".repeat(70_000) + "\n");

        assertThat(((LogFileRow.Refused) rows.getFirst()).column()).isEqualTo("notes");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_reading_at_its_line() {
        String file = NEEDED + "notes\n" + RESPONSE + "good\n" + RESPONSE + "\"" + "x\n".repeat(300_000);

        assertThatThrownBy(() -> History.rows(file))
                .isInstanceOf(BrokenFile.class)
                .hasMessageStartingWith("line 3: ");
    }

    @Test
    void a_quote_out_of_place_ends_the_reading_at_its_line() {
        String file = NEEDED + "notes\n" + RESPONSE + "good\n" + RESPONSE + "\"a\"b\n";

        assertThatThrownBy(() -> History.rows(file))
                .isInstanceOf(BrokenFile.class)
                .hasMessageStartingWith("line 3: ");
    }

    @Test
    void a_row_that_is_not_utf_8_is_refused_alone() {
        byte[] file = (NEEDED + "notes\n" + RESPONSE + "caf\u00e9\n" + RESPONSE + "\"caf\u00e9\"\n" + RESPONSE
                        + "tea\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        List<LogFileRow> rows = History.rows(file);
        assertThat(rows).hasSize(3);
        for (int bad = 0; bad < 2; bad++) {
            LogFileRow.Refused refused = (LogFileRow.Refused) rows.get(bad);
            assertThat(refused.line()).isEqualTo(bad + 2);
            assertThat(refused.message()).isEqualTo("must be text in UTF-8");
        }
        assertThat(rows.get(2)).isInstanceOf(LogFileRow.Event.class);
    }

    @Test
    void a_sign_of_two_halves_is_text() {
        assertThat(only(NEEDED + "notes\n" + RESPONSE + "\ud800\udc00\n")
                        .at("/payload/note")
                        .asString())
                .isEqualTo("\ud800\udc00");
    }

    @Test
    void a_header_that_is_not_utf_8_heads_no_file() {
        byte[] file = (NEEDED + "notes\n" + RESPONSE + "tea\n").getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> History.rows(file))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | has no header",
                "event_id,worker_id | the column event_type is missing",
                "event_id,event_type,a,a | a column stands twice: a",
                "event_id,event_type,,a | a column has no name"
            })
    void a_header_that_is_none_is_told(String header, String reason) {
        assertThatThrownBy(() -> History.rows(header))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("line 1: " + reason);
    }

    @Test
    void a_value_that_stands_in_two_columns_is_refused() {
        List<LogFileRow> rows = History.rows(NEEDED + "stress_level,answers.stress\n" + RESPONSE + "5,5\n");

        assertThat(((LogFileRow.Refused) rows.getFirst()).column()).isEqualTo("answers.stress");
    }

    private static ObjectNode only(String file) {
        List<ObjectNode> events = History.events(file);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
