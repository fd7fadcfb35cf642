package io.aegira.query.audit;

import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.engine.RulesetInvalid;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Rules that somebody thinks of publishing. */
record DraftRuleset(String version, List<Rule> rules) {
    /** @throws Problem 400 naming each rule that cannot be used, where and why */
    Ruleset compiled(Set<String> metrics) {
        try {
            return Ruleset.of(version, rules, metrics);
        } catch (RulesetInvalid invalid) {
            List<Problem.FieldError> errors =
                    invalid.problems().stream().map(this::error).toList();
            throw new Problem(400, "Bad request", "The ruleset cannot be used.", errors);
        }
    }

    /** Lower-case hex over version and rules, in their order. */
    String sha256() {
        try {
            byte[] text = AegiraJson.mapper().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Problem.FieldError error(RulesetInvalid.Problem problem) {
        if (problem.rule().isEmpty()) {
            return new Problem.FieldError("ruleset", problem.message());
        }
        int index = rules.stream().map(Rule::id).toList().indexOf(problem.rule());
        String rule = "ruleset.rules[" + index + "]";
        return problem.line() == 0
                ? new Problem.FieldError(rule, problem.message())
                : new Problem.FieldError(
                        rule + ".when",
                        "line " + problem.line() + ", column " + problem.column() + ": " + problem.message());
    }
}
