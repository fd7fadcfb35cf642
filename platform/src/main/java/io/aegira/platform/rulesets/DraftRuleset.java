package io.aegira.platform.rulesets;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.engine.RulesetInvalid;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rules that somebody tries, or publishes.
 *
 * @param version names them: 1 to 64 letters, digits, {@code . _ -}
 * @param rules 1 to 100, in their order
 */
public record DraftRuleset(String version, List<Rule> rules) {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_RULES = 100;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_EXPRESSION = 4_000;
    private static final int LONGEST_REASON = 500;

    /** @throws Problem 400 naming each rule that cannot be used, where and why */
    public Ruleset compiled(Set<String> metrics) {
        limit(VERSION.matcher(version).matches(), "version", "must be 1 to 64 letters, digits, '.', '_' or '-'");
        limit(!rules.isEmpty() && rules.size() <= MOST_RULES, "rules", "must be 1 to " + MOST_RULES);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String field = "rules[" + i + "].";
            limit(rule.id().length() <= LONGEST_ID, field + "id", atMost(LONGEST_ID));
            limit(rule.when().length() <= LONGEST_EXPRESSION, field + "when", atMost(LONGEST_EXPRESSION));
            limit(rule.reason().length() <= LONGEST_REASON, field + "reason", atMost(LONGEST_REASON));
        }
        try {
            return Ruleset.of(version, rules, metrics);
        } catch (RulesetInvalid invalid) {
            List<Problem.FieldError> errors =
                    invalid.problems().stream().map(this::error).toList();
            throw new Problem(400, "Bad request", "The ruleset cannot be used.", errors);
        }
    }

    /** Lower-case hex over version and rules, in their order. */
    public String sha256() {
        return Sha256.hex(AegiraJson.mapper().writeValueAsString(this));
    }

    private Problem.FieldError error(RulesetInvalid.Problem problem) {
        if (problem.rule().isEmpty()) {
            return new Problem.FieldError("ruleset", problem.message());
        }
        int index = rules.stream().map(Rule::id).toList().lastIndexOf(problem.rule());
        String rule = "ruleset.rules[" + index + "]";
        return problem.line() == 0
                ? new Problem.FieldError(rule, problem.message())
                : new Problem.FieldError(
                        rule + ".when",
                        "line " + problem.line() + ", column " + problem.column() + ": " + problem.message());
    }

    private static void limit(boolean kept, String field, String message) {
        if (!kept) {
            throw Problem.invalid("ruleset." + field, message);
        }
    }

    private static String atMost(int characters) {
        return "must have at most " + characters + " characters";
    }
}
