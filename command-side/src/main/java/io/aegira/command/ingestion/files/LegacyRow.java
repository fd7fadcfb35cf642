package io.aegira.command.ingestion.files;

import io.aegira.command.ingestion.Read;
import io.aegira.kernel.Uuid5;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.web.Problem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of a row of {@code check_ins_rows.csv} the {@code checkin.response_submitted} that it stands for. Its ids follow from the tenant and the
 * row's own id, so the same row again is a duplicate.
 *
 * <p>{@code created_at} is a local time of the given zone. One that the clock skipped is as much later as the clock was put forward; of one that
 * came twice it is the first. All three texts ({@code notes}, {@code pain_location}, {@code physical_condition_notes}) become the note, which
 * can be read where notes are read.
 *
 * @param tenantId the one that is imported for; a row of another company is refused
 */
record LegacyRow(TenantId tenantId, ZoneId zone) {
    static final String SOURCE = "legacy_check_ins";

    private static final List<String> QUESTIONS =
            List.of("hours_slept", "sleep_quality", "stress_level", "pain_level", "physical_condition");
    private static final List<String> SCORES =
            List.of("sleep_score", "stress_score", "physical_score", "pain_score", "readiness_score");
    private static final Pattern LEVELS = Pattern.compile("GREEN|YELLOW|RED");

    static LegacyRow in(FileToRead file) {
        return new LegacyRow(file.tenantId(), ZoneId.of(Objects.requireNonNull(file.timezone())));
    }

    /** @throws Problem naming the column */
    Entry entry(long line, LegacyCells cells) {
        if (!cells.id("company_id").equals(tenantId.value())) {
            throw Problem.invalid("company_id", "must be the tenant that is imported for");
        }
        Map<String, BigDecimal> answers = answers(cells);
        ScoresV1 scores = ScoresV1.of(answers);
        Map<String, Object> given = scores(cells);
        return new Entry(line, Read.of(letter(cells, answers, given, scores)), differences(given, scores));
    }

    private ObjectNode letter(
            LegacyCells cells, Map<String, BigDecimal> answers, Map<String, Object> given, ScoresV1 scores) {
        String id = cells.given("id");
        UUID eventId = Uuid5.of(tenantId.value(), SOURCE + "|" + id);
        ObjectNode payload = payload(cells);
        payload.put("response_id", Uuid5.of(eventId, "response").toString());
        payload.set("answers", AegiraJson.mapper().valueToTree(answers));
        payload.set("client_metadata", AegiraJson.mapper().valueToTree(beside(cells, given, scores)));
        ObjectNode letter = AegiraJson.mapper().createObjectNode();
        letter.put("event_id", eventId.toString());
        letter.put("tenant_id", tenantId.toString());
        letter.put("event_type", "checkin.response_submitted");
        letter.set("event_time", payload.get("submitted_at"));
        letter.putObject("actor").put("type", "worker").set("id", payload.get("worker_id"));
        letter.put("source", SOURCE);
        letter.put("source_event_id", id);
        letter.put("schema_version", 1);
        putIfGiven(letter, "correlation_id", cells.text("event_id"));
        letter.set("payload", payload);
        return letter;
    }

    private ObjectNode payload(LegacyCells cells) {
        ObjectNode payload = AegiraJson.mapper().createObjectNode();
        payload.put("worker_id", cells.id("person_id").toString());
        payload.put("form_id", FormVersion.CLASSIC.formId().toString());
        payload.put(
                "submitted_at",
                cells.localTime("created_at").atZone(zone).toOffsetDateTime().toString());
        putIfGiven(payload, "note", note(cells));
        return payload;
    }

    private Map<String, Object> beside(LegacyCells cells, Map<String, Object> given, ScoresV1 scores) {
        Map<String, Object> beside = new LinkedHashMap<>();
        beside.put("time_quality", "assumed");
        beside.put("timezone", zone.getId());
        Object date = cells.date("check_in_date");
        if (date != null) {
            beside.put("check_in_date", date);
        }
        beside.put("legacy_scores", given);
        beside.put(ScoresV1.VERSION, scores.byColumn());
        return beside;
    }

    private static Map<String, BigDecimal> answers(LegacyCells cells) {
        Map<String, BigDecimal> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            BigDecimal answer = cells.number(question);
            if (answer != null) {
                answers.put(question, answer);
            }
        }
        if (answers.isEmpty()) {
            throw new Problem(400, "Bad request", "The row answers no question.", List.of());
        }
        return answers;
    }

    private static Map<String, Object> scores(LegacyCells cells) {
        Map<String, Object> scores = new LinkedHashMap<>();
        SCORES.forEach(column -> scores.put(column, cells.number(column)));
        scores.put("readiness_level", cells.oneOf("readiness_level", LEVELS));
        scores.values().removeIf(Objects::isNull);
        return scores;
    }

    private static List<ScoreDifference> differences(Map<String, Object> given, ScoresV1 scores) {
        Map<String, Object> recomputed = scores.byColumn();
        List<ScoreDifference> differences = new ArrayList<>();
        given.forEach((column, value) -> {
            Object expected = recomputed.get(column);
            String said = text(value);
            String found = expected == null ? null : expected.toString();
            if (!said.equals(found)) {
                differences.add(new ScoreDifference(column, said, found));
            }
        });
        return differences;
    }

    /** A number in its shortest form. */
    private static String text(Object value) {
        return value instanceof BigDecimal number
                ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                : value.toString();
    }

    private static @Nullable String note(LegacyCells cells) {
        List<String> parts = Stream.of(
                        cells.text("notes"),
                        labelled("Pain location: ", cells.text("pain_location")),
                        labelled("Physical condition: ", cells.text("physical_condition_notes")))
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private static @Nullable String labelled(String label, @Nullable String text) {
        return text == null ? null : label + text;
    }

    private static void putIfGiven(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
