package io.aegira.query.pages.administration;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.Polarity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a form as it is written: a row for each question. */
record FormDraft(Fields fields) {
    static final List<Choice> POLARITIES = Choice.of(
            Polarity.values(),
            polarity -> polarity == Polarity.HIGHER_IS_WORSE ? "higher is worse" : "higher is better");

    private static final int LONGEST = 100;

    static TypedForm ofNothing(UUID formId) {
        return TypedForm.of(Map.of("form_id", formId.toString(), "version", "1", "rows", "5"));
    }

    /** Begins with the questions of the version before. */
    static TypedForm after(FormVersion latest) {
        Map<String, String> typed = new HashMap<>();
        typed.put("form_id", latest.formId().toString());
        typed.put("version", Integer.toString(latest.version() + 1));
        typed.put("name", latest.name());
        Rows.put(typed, latest.questions().size());
        for (int row = 0; row < latest.questions().size(); row++) {
            FormQuestion question = latest.questions().get(row);
            typed.put(name(row, "key"), question.key());
            typed.put(name(row, "metric"), question.metric());
            typed.put(name(row, "min"), text(question.min()));
            typed.put(name(row, "max"), text(question.max()));
            typed.put(name(row, "step"), text(question.step()));
            typed.put(name(row, "polarity"), Choice.sent(question.polarity()));
        }
        return TypedForm.of(typed);
    }

    /** @return absent where something stands against it, as the fields say */
    @Nullable
    FormVersion read() {
        UUID formId = id();
        Integer version = fields.number("version");
        String name = fields.text("name", LONGEST);
        if (name.isEmpty()) {
            fields.refuse("name", "Say what the form is called.");
        }
        List<FormQuestion> questions = questions();
        if (questions.isEmpty()) {
            fields.refuse("", "Write at least one question.");
        }
        return fields.areFine() && formId != null && version != null && version > 0
                ? new FormVersion(formId, name, version, questions)
                : null;
    }

    private List<FormQuestion> questions() {
        List<FormQuestion> questions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> metrics = new HashSet<>();
        for (int row : Rows.of(fields.refused())) {
            FormQuestion question = fields.isEmpty(name(row, "key")) ? null : question(row);
            if (question != null && !keys.add(question.key())) {
                fields.refuse(name(row, "key"), "There is a question of this name already.");
            } else if (question != null && !metrics.add(question.metric())) {
                fields.refuse(name(row, "metric"), "Another question measures this already.");
            } else if (question != null) {
                questions.add(question);
            }
        }
        return questions;
    }

    private @Nullable FormQuestion question(int row) {
        String key = fields.text(name(row, "key"), LONGEST);
        String metric = fields.text(name(row, "metric"), LONGEST);
        Double min = fields.decimal(name(row, "min"));
        Double max = fields.decimal(name(row, "max"));
        Double step = fields.decimal(name(row, "step"));
        Polarity polarity = fields.choice(name(row, "polarity"), Polarity.class);
        if (min != null && max != null && min >= max) {
            fields.refuse(name(row, "max"), "It must be above the lowest answer.");
        }
        if (step != null && step <= 0) {
            fields.refuse(name(row, "step"), "It must be above 0.");
        }
        if (polarity == null) {
            fields.refuse(name(row, "polarity"), "Choose one of the list.");
        }
        return fields.areFine() && min != null && max != null && step != null && polarity != null
                ? new FormQuestion(key, metric.isEmpty() ? key : metric, min, max, step, polarity)
                : null;
    }

    private @Nullable UUID id() {
        try {
            return UUID.fromString(fields.text("form_id"));
        } catch (IllegalArgumentException none) {
            fields.refuse("", "Open the form again.");
            return null;
        }
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String name(int row, String field) {
        return "question." + row + "." + field;
    }
}
