package io.aegira.command.ingestion.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.web.Problem;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ALegacyRowIsReadTest {
    private static final TenantId COMPANY = TenantId.of(UUID.fromString("50e08f77-d64c-555c-91cf-b1f488a00623"));
    private static final String HEADER =
            "id,company_id,person_id,event_id,check_in_date,hours_slept,sleep_quality,stress_level,"
                    + "physical_condition,notes,readiness_score,readiness_level,sleep_score,stress_score,physical_score,created_at,"
                    + "pain_level,pain_location,physical_condition_notes,pain_score";
    private static final String ROW = "0d6d6648-c853-5402-bc03-cd9c7084e24b,50e08f77-d64c-555c-91cf-b1f488a00623,"
            + "50d2f7b1-a978-5fe9-87d1-65bf94cdac02,4eb33411-5615-51d0-bd53-fa5b6a91450d,2020-03-17,9,7.5,5,5,,53,YELLOW,88,50,50,"
            + "2020-03-17 08:06:32,7.5,,,25";

    @Test
    void becomes_an_answer_of_the_classic_form() throws IOException {
        JsonNode letter = letter(ROW);
        assertThat(letter.at("/event_type").asString()).isEqualTo("checkin.response_submitted");
        assertThat(letter.at("/event_time").asString()).isEqualTo("2020-03-17T08:06:32+01:00");
        assertThat(letter.at("/payload/submitted_at").asString()).isEqualTo("2020-03-17T08:06:32+01:00");
        assertThat(letter.at("/source").asString()).isEqualTo("legacy_check_ins");
        assertThat(letter.at("/source_event_id").asString()).isEqualTo("0d6d6648-c853-5402-bc03-cd9c7084e24b");
        assertThat(letter.at("/correlation_id").asString()).isEqualTo("4eb33411-5615-51d0-bd53-fa5b6a91450d");
        assertThat(letter.at("/payload/worker_id").asString()).isEqualTo("50d2f7b1-a978-5fe9-87d1-65bf94cdac02");
        assertThat(letter.at("/payload/answers").toString())
                .isEqualTo(
                        "{\"hours_slept\":9,\"pain_level\":7.5,\"physical_condition\":5,\"sleep_quality\":7.5,\"stress_level\":5}");
        assertThat(letter.at("/payload/note").isMissingNode()).isTrue();
        assertThat(letter.at("/payload/client_metadata/time_quality").asString())
                .isEqualTo("assumed");
        assertThat(letter.at("/payload/client_metadata/timezone").asString()).isEqualTo("Europe/Oslo");
        assertThat(letter.at("/payload/client_metadata/check_in_date").asString())
                .isEqualTo("2020-03-17");
        assertThat(letter.at("/payload/client_metadata/legacy_scores/readiness_level")
                        .asString())
                .isEqualTo("YELLOW");
        assertThat(letter.at("/payload/client_metadata/legacy_scores").size()).isEqualTo(6);
        assertThat(letter.at("/payload/client_metadata/scores_v1/readiness_score")
                        .asInt())
                .isEqualTo(53);
    }

    @Test
    void has_ids_that_follow_from_the_tenant_and_the_row() throws IOException {
        assertThat(letter(ROW).at("/event_id"))
                .isEqualTo(letter(ROW.replace("2020-03-17", "2020-03-18")).at("/event_id"));
        assertThat(letter(ROW.replace("0d6d6648", "0d6d6649")).at("/event_id"))
                .isNotEqualTo(letter(ROW).at("/event_id"));
        assertThat(letter(ROW).at("/payload/response_id"))
                .isNotEqualTo(letter(ROW).at("/event_id"));
    }

    @Test
    void keeps_every_text_where_it_is_encrypted() throws IOException {
        JsonNode letter =
                letter(ROW.replace("5,5,,53", "5,5,\"slept, badly\",53").replace("7.5,,,25", "7.5,left knee,stiff,25"));
        assertThat(letter.at("/payload/note").asString())
                .isEqualTo("slept, badly\nPain location: left knee\nPhysical condition: stiff");
        assertThat(letter.at("/payload/client_metadata").toString()).doesNotContain("knee", "stiff", "badly");
    }

    @Test
    void leaves_out_what_was_not_answered() throws IOException {
        Entry entry = entry(ROW.replace("08:06:32,7.5,,,25", "08:06:32,,,,25"));
        assertThat(Letters.of(entry).at("/payload/answers").has("pain_level")).isFalse();
        assertThat(entry.differences())
                .containsExactlyInAnyOrder(
                        new ScoreDifference("pain_score", "25", null),
                        new ScoreDifference("readiness_score", "53", null),
                        new ScoreDifference("readiness_level", "YELLOW", null));
    }

    @Test
    void tells_scores_that_its_answers_do_not_bear_out() throws IOException {
        assertThat(entry(ROW).differences()).isEmpty();
        assertThat(entry(ROW.replace("YELLOW,88", "GREEN,88.50")).differences())
                .containsExactlyInAnyOrder(
                        new ScoreDifference("readiness_level", "GREEN", "YELLOW"),
                        new ScoreDifference("sleep_score", "88.5", "88"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-28 02:30:00, 2021-03-28T03:30:00+02:00",
        "2021-10-31 02:30:00, 2021-10-31T02:30:00+02:00",
        "2021-10-31 03:00:00, 2021-10-31T03:00:00+01:00",
        "2021-07-01T07:00:00.25, 2021-07-01T07:00:00.25+02:00"
    })
    void times_that_the_clock_skipped_or_showed_twice_are_read_by_one_rule(String local, String read)
            throws IOException {
        assertThat(java.time.OffsetDateTime.parse(letter(ROW.replace("2020-03-17 08:06:32", local))
                        .at("/event_time")
                        .asString()))
                .hasToString(java.time.OffsetDateTime.parse(read).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0d6d6648-c853-5402-bc03-cd9c7084e24b, '', id",
        "50d2f7b1-a978-5fe9-87d1-65bf94cdac02, Anna, person_id",
        "50d2f7b1-a978-5fe9-87d1-65bf94cdac02, '', person_id",
        "50e08f77-d64c-555c-91cf-b1f488a00623, 50e08f77-d64c-555c-91cf-b1f488a00624, company_id",
        "2020-03-17 08:06:32, 2020-03-17T08:06:32Z, created_at",
        "2020-03-17 08:06:32, 2020-02-30 08:06:32, created_at",
        "2020-03-17 08:06:32, '', created_at",
        "2020-03-17 08:06:32, 1999-03-17 08:06:32, event_time",
        "'2020-03-17,9', '17.3.2020,9', check_in_date",
        "'9,7.5', 'nine,7.5', hours_slept",
        "'9,7.5', '1e3,7.5', hours_slept",
        "YELLOW, ORANGE, readiness_level",
        "'YELLOW,88', 'YELLOW,high', sleep_score"
    })
    void names_the_column_that_is_at_fault(String good, String bad, String column) throws IOException {
        assertThat(Letters.refusal(entry(ROW.replace(good, bad))).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly(column);
    }

    @Test
    void without_any_answer_is_none() throws IOException {
        assertThat(Letters.refusal(entry(ROW.replace(",9,7.5,5,5,", ",,,,,").replace(",7.5,,,25", ",,,,25")))
                        .getMessage())
                .isEqualTo("The row answers no question.");
    }

    @ParameterizedTest
    @CsvSource({
        "',pain_score', '', the column pain_score is missing",
        "'pain_score', 'pain_scores', 'column 20 is none of check_ins_rows.csv, or stands there twice'",
        "'pain_score', 'pain_level', 'column 20 is none of check_ins_rows.csv, or stands there twice'",
        "'pain_score', 'pain_score,mood', 'column 21 is none of check_ins_rows.csv, or stands there twice'"
    })
    void a_table_with_other_columns_is_another_table(String good, String bad, String reason) {
        assertThatThrownBy(() -> entries(HEADER.replace(good, bad) + "\n" + ROW))
                .isInstanceOf(Problem.class)
                .hasMessage("file: line 1: " + reason);
    }

    @Test
    void its_columns_may_stand_in_any_order() throws IOException {
        String header = HEADER.replace("id,company_id", "company_id,id");
        String row = ROW.replace(
                "0d6d6648-c853-5402-bc03-cd9c7084e24b,50e08f77-d64c-555c-91cf-b1f488a00623",
                "50e08f77-d64c-555c-91cf-b1f488a00623,0d6d6648-c853-5402-bc03-cd9c7084e24b");
        assertThat(Letters.of(entries(header + "\n" + row).getFirst())).isEqualTo(letter(ROW));
    }

    private static JsonNode letter(String row) throws IOException {
        return Letters.of(entry(row));
    }

    private static Entry entry(String row) throws IOException {
        return entries(HEADER + "\n" + row + "\n").getFirst();
    }

    private static List<Entry> entries(String table) throws IOException {
        return Letters.all(new LegacyEntries(Letters.content(table), new LegacyRow(COMPANY, ZoneId.of("Europe/Oslo"))));
    }
}
