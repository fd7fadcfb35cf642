package io.aegira.query.pages.rules;

import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.RuleSeverity;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.platform.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * A draft as somebody writes it. Each rule is a row; rows without an id and an expression are passed over.
 *
 * @param problems what stands against it and belongs to no row
 */
public record RulesForm(String version, String from, String to, List<RuleRow> rows, List<String> problems) {
    private static final int EMPTY_ROWS = 2;

    /** @param problem what stands against it; empty: nothing */
    public record RuleRow(String id, String severity, String when, String reason, String problem) {
        static final RuleRow EMPTY = new RuleRow("", "medium", "", "", "");

        static RuleRow of(Rule rule) {
            return new RuleRow(
                    rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.when(), rule.reason(), "");
        }

        boolean isWritten() {
            return !id.isBlank() || !when.isBlank();
        }

        Rule rule() {
            return new Rule(
                    id.strip(), RuleSeverity.valueOf(severity.toUpperCase(Locale.ROOT)), when.strip(), reason.strip());
        }

        RuleRow with(String stands) {
            return new RuleRow(id, severity, when, reason, stands);
        }
    }

    static RulesForm of(List<Rule> rules, LocalDate from, LocalDate to) {
        return new RulesForm(
                "",
                from.toString(),
                to.toString(),
                rules.stream().map(RuleRow::of).toList(),
                List.of());
    }

    static RulesForm of(MultiValueMap<String, String> sent) {
        int rows = values(sent, "id").size();
        List<RuleRow> written = IntStream.range(0, rows)
                .mapToObj(i -> new RuleRow(
                        value(sent, "id", i),
                        value(sent, "severity", i),
                        value(sent, "when", i),
                        value(sent, "reason", i),
                        ""))
                .filter(RuleRow::isWritten)
                .toList();
        return new RulesForm(
                value(sent, "version", 0), value(sent, "from", 0), value(sent, "to", 0), written, List.of());
    }

    DraftRuleset draft() {
        return new DraftRuleset(
                version.strip(), rows.stream().map(RuleRow::rule).toList());
    }

    /** With what the problem says, each beside what it is about. */
    RulesForm with(Problem problem) {
        List<RuleRow> marked = new ArrayList<>(rows);
        List<String> others = new ArrayList<>();
        for (Problem.FieldError error : problem.errors()) {
            int row = row(error.field());
            if (row < 0 || row >= marked.size()) {
                others.add(error.field() + ": " + error.message());
            } else {
                marked.set(row, marked.get(row).with(error.message()));
            }
        }
        if (problem.errors().isEmpty()) {
            others.add(String.valueOf(problem.getMessage()));
        }
        return new RulesForm(version, from, to, marked, others);
    }

    /** With room for more. */
    public List<RuleRow> shown() {
        List<RuleRow> all = new ArrayList<>(rows);
        IntStream.range(0, EMPTY_ROWS).forEach(i -> all.add(RuleRow.EMPTY));
        return all;
    }

    private static int row(String field) {
        String prefix = "ruleset.rules[";
        int end = field.indexOf(']');
        return field.startsWith(prefix) && end > 0 ? Integer.parseInt(field.substring(prefix.length(), end)) : -1;
    }

    private static List<String> values(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    private static String value(MultiValueMap<String, String> sent, String name, int number) {
        List<String> values = values(sent, name);
        return number < values.size() ? values.get(number) : "";
    }
}
