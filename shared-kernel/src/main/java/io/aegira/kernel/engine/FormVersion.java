package io.aegira.kernel.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a worker was asked. Never changed: another set of questions is another version.
 *
 * @param version from 1
 * @param questions in the form's order; keys and metrics occur once
 */
public record FormVersion(UUID formId, String name, int version, List<FormQuestion> questions) {
    public static final FormVersion STANDARD = BuiltInForms.standard();
    public static final FormVersion CLASSIC = BuiltInForms.classic();

    /** @throws IllegalArgumentException naming the field that is not valid */
    public FormVersion {
        questions = List.copyOf(questions);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: must not be blank");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version: must be 1 or more");
        }
        Set<String> keys = new HashSet<>();
        Set<String> metrics = new HashSet<>();
        for (FormQuestion question : questions) {
            if (!keys.add(question.key())) {
                throw new IllegalArgumentException("questions.key: " + question.key() + " occurs twice");
            }
            if (!metrics.add(question.metric())) {
                throw new IllegalArgumentException("questions.metric: " + question.metric() + " occurs twice");
            }
        }
    }

    /** Name and version in one word, such as {@code standard/1}. */
    public String label() {
        return name + "/" + version;
    }

    /**
     * What is wrong with a set of answers. A question left unanswered is fine.
     *
     * @return why each offending key cannot be taken, sorted by key; empty when all can
     */
    public Map<String, String> problems(Map<String, ? extends @Nullable Object> answers) {
        Map<String, String> problems = new TreeMap<>();
        answers.forEach((key, answer) -> {
            String problem = problem(key, answer);
            if (problem != null) {
                problems.put(key, problem);
            }
        });
        return problems;
    }

    private @Nullable String problem(String key, @Nullable Object answer) {
        FormQuestion question = question(key);
        if (question == null) {
            return "is not a question of the form " + label();
        }
        if (!(answer instanceof Number number) || Double.isNaN(number.doubleValue())) {
            return "must be a number";
        }
        return question.accepts(number.doubleValue())
                ? null
                : "must be from " + InWords.number(question.min()) + " to " + InWords.number(question.max());
    }

    private @Nullable FormQuestion question(String key) {
        for (FormQuestion question : questions) {
            if (question.key().equals(key)) {
                return question;
            }
        }
        return null;
    }
}
