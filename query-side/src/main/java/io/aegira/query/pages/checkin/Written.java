package io.aegira.query.pages.checkin;

import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.organisation.FormId;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.Problem.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** What a worker wrote into the form. @param answers by the question's key, as written, without those left out */
record Written(String responseId, String formId, String submittedAt, Map<String, String> answers, String note) {
    private static final String ANSWER = "answers.";
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NOTE = 2_000;

    static Written of(MultiValueMap<String, String> sent) {
        Map<String, String> answers = new LinkedHashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(ANSWER) && !value.isBlank()) {
                answers.put(name.substring(ANSWER.length()), value.strip());
            }
        });
        return new Written(
                first(sent, "response_id"),
                first(sent, "form"),
                first(sent, "submitted_at"),
                answers,
                first(sent, "note"));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    ResponseId response() {
        return ResponseId.of(id("response_id", responseId));
    }

    FormId form() {
        return FormId.of(id("form", formId));
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid(field, "must be a UUID");
        }
    }

    /** When the device says; without a script, now. */
    OffsetDateTime submitted(Instant now) {
        if (submittedAt.isEmpty()) {
            return now.atOffset(ZoneOffset.UTC);
        }
        try {
            return OffsetDateTime.parse(submittedAt);
        } catch (DateTimeException noTime) {
            throw Problem.invalid("submitted_at", "must be a time such as 2026-03-01T05:40:00Z");
        }
    }

    /** @throws Problem naming each answer that is no number, or that there is none at all */
    Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        answers.forEach((key, text) -> {
            try {
                numbers.put(key, number(text));
            } catch (NumberFormatException noNumber) {
                errors.add(new FieldError(ANSWER + key, "must be a number"));
            }
        });
        if (answers.isEmpty()) {
            errors.add(new FieldError("answers", "Answer at least one question."));
        }
        if (note.length() > LONGEST_NOTE) {
            errors.add(new FieldError("note", "must have at most " + LONGEST_NOTE + " characters"));
        }
        if (!errors.isEmpty()) {
            throw new Problem(400, "Bad request", "The answers cannot be taken.", errors);
        }
        return numbers;
    }

    /** Also with the comma that some keyboards offer. */
    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
