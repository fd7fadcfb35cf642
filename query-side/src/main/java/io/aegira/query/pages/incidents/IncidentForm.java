package io.aegira.query.pages.incidents;

import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report as it is written.
 *
 * @param name of the person
 * @param zone in which times are given
 * @param typed by field
 * @param field what stands against it is about this field; empty: about all of it
 * @param refusal what stands against it; empty: nothing
 */
public record IncidentForm(
        String personId, String name, String zone, Map<String, String> typed, String field, String refusal) {
    /** Something to choose. @param value as it is sent */
    public record Choice(String value, String words) {}

    public List<Choice> types() {
        return choices(IncidentType.values());
    }

    public List<Choice> severities() {
        return choices(IncidentSeverity.values());
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean isWrongIn(String name) {
        return field.equals(name);
    }

    IncidentForm refused(Problem problem) {
        return new IncidentForm(
                personId,
                name,
                zone,
                typed,
                problem.first().field(),
                problem.first().message());
    }

    private static List<Choice> choices(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .map(value -> new Choice(value, Words.metric(value)))
                .toList();
    }
}
