package io.aegira.kernel.engine;

import io.aegira.kernel.engine.RulesetInvalid.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Versioned rules, in order, ready to run. Safe for use by several threads.
 *
 * <p>{@code when} is a CEL expression that must be a boolean. It sees each feature as a double, an absent one as NaN,
 * with which every {@code <}, {@code <=}, {@code >} and {@code >=} is false, so a rule asks for what it wants; {@code
 * missingness_7d} is another name for {@code missed_rate_7d}; {@code metrics} lists the answered metrics ({@code name,
 * score, baseline, mad, z, delta, slope_7d, slope_14d, volatility_14d, volatility_prior_14d}); {@code available} is the
 * worker's status.
 *
 * <p>{@code reason} may name features, such as <code>{miss_streak}</code>, the counts <code>{missed_7d}</code> and
 * <code>{counted_7d}</code>, and a metric's fields in the worker's own units, such as <code>{fatigue.answer}</code> and
 * <code>{fatigue.baseline}</code>. With <code>{metric}</code> in it, it is said of each metric that made the rule fire,
 * and <code>{answer}</code>, <code>{baseline}</code> and the other fields are that metric's.
 */
public final class Ruleset {
    private static final Set<String> BUILT_IN_METRICS = Stream.of(FormVersion.STANDARD, FormVersion.CLASSIC)
            .flatMap(form -> form.questions().stream())
            .map(FormQuestion::metric)
            .collect(Collectors.toUnmodifiableSet());

    private final String version;
    private final List<Rule> rules;
    private final List<CompiledRule> compiled;

    private Ruleset(String version, List<Rule> rules, List<CompiledRule> compiled) {
        this.version = version;
        this.rules = rules;
        this.compiled = compiled;
    }

    /** The rules that a tenant starts with: the resource {@code ruleset_v1.json}. */
    public static Ruleset v1() {
        return RulesetV1.RULESET;
    }

    /** As {@link #of(String, List, Set)}, for the metrics of the built-in forms. */
    public static Ruleset of(String version, List<Rule> rules) {
        return of(version, rules, Set.of());
    }

    /**
     * Compiles rules and checks their types, so that what is published will run.
     *
     * @param metrics of the tenant's own forms, besides those of the built-in ones
     * @throws RulesetInvalid naming each rule that cannot be used, where and why
     */
    public static Ruleset of(String version, List<Rule> rules, Set<String> metrics) {
        Set<String> known = new HashSet<>(BUILT_IN_METRICS);
        known.addAll(metrics);
        List<Problem> problems = new ArrayList<>();
        if (version.isBlank()) {
            problems.add(new Problem("", 0, 0, "version: must not be blank"));
        }
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.id().isBlank() || !ids.add(rule.id())) {
                problems.add(new Problem(rule.id(), 0, 0, "id: must be given, and once only"));
            }
        }
        RuleLanguage language = new RuleLanguage(known);
        List<CompiledRule> compiled = language.compile(rules, problems);
        language.tryOut(compiled, problems);
        if (!problems.isEmpty()) {
            throw new RulesetInvalid(problems);
        }
        return new Ruleset(version, List.copyOf(rules), compiled);
    }

    /**
     * Compiles rules that were checked when they were published. They are not tried out again: forms that came later would be tried with them.
     *
     * @throws RulesetInvalid when this release's language has no place for them
     */
    public static Ruleset published(String version, List<Rule> rules, Set<String> metrics) {
        Set<String> known = new HashSet<>(BUILT_IN_METRICS);
        known.addAll(metrics);
        List<Problem> problems = new ArrayList<>();
        List<CompiledRule> compiled = new RuleLanguage(known).compile(rules, problems);
        if (!problems.isEmpty()) {
            throw new RulesetInvalid(problems);
        }
        return new Ruleset(version, List.copyOf(rules), compiled);
    }

    public String version() {
        return version;
    }

    public List<Rule> rules() {
        return rules;
    }

    Verdict judge(Findings findings) {
        return Judgement.of(compiled, findings);
    }
}
