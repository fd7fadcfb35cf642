package io.aegira.kernel.engine;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.aegira.kernel.engine.RulesetInvalid.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** CEL as rules are written in it: which variables there are, of which type, and what a rule must come to. */
final class RuleLanguage {
    static final String AVAILABLE = "available";
    static final String METRICS = "metrics";
    static final String MISSINGNESS_7D = "missingness_7d";

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(4_000)
            .comprehensionMaxIterations(10_000)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(LIMITS).build();

    private final Set<String> features = new TreeSet<>();
    private final Set<String> metrics;
    private final CelCompiler compiler;

    /** @param metrics whose features are variables; one that could not be a CEL name is to be had in the list only */
    RuleLanguage(Set<String> metrics) {
        this.metrics = metrics;
        features.addAll(List.of("volatility_14d", "missed_rate_7d", "missed_rate_28d", MISSINGNESS_7D, "miss_streak"));
        features.addAll(List.of(ShiftContext.NAMES));
        for (String metric : metrics) {
            if (IDENTIFIER.matcher(metric).matches()) {
                List.of(MetricFeatures.NAMES).forEach(name -> features.add(metric + "_" + name));
            }
        }
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(new MetricType())
                .addVar(AVAILABLE, SimpleType.BOOL)
                .addVar(METRICS, ListType.create(StructTypeReference.create(MetricType.NAME)))
                .setResultType(SimpleType.BOOL);
        features.forEach(feature -> builder.addVar(feature, SimpleType.DOUBLE));
        compiler = builder.build();
    }

    /** Adds what is wrong to {@code problems} and compiles what is not. */
    List<CompiledRule> compile(List<Rule> rules, List<Problem> problems) {
        return rules.stream().flatMap(rule -> compile(rule, problems).stream()).toList();
    }

    /** Adds what fails to {@code problems}. */
    void tryOut(List<CompiledRule> rules, List<Problem> problems) {
        for (CompiledRule compiled : rules) {
            try {
                compiled.tryOut(metrics);
            } catch (CelEvaluationException failed) {
                problems.add(new Problem(compiled.rule().id(), 0, 0, "fails when tried out: " + failed.getMessage()));
            }
        }
    }

    private List<CompiledRule> compile(Rule rule, List<Problem> problems) {
        ReasonTemplate reason = new ReasonTemplate(rule.reason());
        for (String placeholder : reason.unknownPlaceholders(features, metrics)) {
            problems.add(new Problem(rule.id(), 0, 0, "reason: there is no {" + placeholder + "}"));
        }
        try {
            CelAbstractSyntaxTree ast = compiler.compile(rule.when()).getAst();
            if (!ast.getResultType().equals(SimpleType.BOOL)) {
                problems.add(new Problem(rule.id(), 1, 1, "must be true or false, whatever the values"));
                return List.of();
            }
            return List.of(new CompiledRule(rule, RUNTIME.createProgram(ast), RuleSubject.of(ast, features), reason));
        } catch (CelValidationException refused) {
            for (CelIssue issue : refused.getErrors()) {
                int column = issue.getSourceLocation().getColumn() + 1;
                problems.add(new Problem(rule.id(), issue.getSourceLocation().getLine(), column, issue.getMessage()));
            }
        } catch (CelEvaluationException failed) {
            problems.add(new Problem(rule.id(), 0, 0, "fails when tried out: " + failed.getMessage()));
        }
        return List.of();
    }
}
