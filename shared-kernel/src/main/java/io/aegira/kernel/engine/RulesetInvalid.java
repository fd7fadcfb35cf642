package io.aegira.kernel.engine;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** A ruleset that cannot be published. */
public final class RulesetInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    RulesetInvalid(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the rules; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param rule the rule's id; empty when it is the ruleset as a whole
     * @param line of the expression, from 1; 0 when it has no position
     * @param column of the line, from 1; 0 when it has no position
     */
    public record Problem(String rule, int line, int column, String message) implements Serializable {
        @Override
        public String toString() {
            String where = line == 0 ? rule : rule + " at " + line + ":" + column;
            return where.isEmpty() ? message : where + ": " + message;
        }
    }
}
