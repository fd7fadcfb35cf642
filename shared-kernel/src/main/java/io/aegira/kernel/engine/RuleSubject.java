package io.aegira.kernel.engine;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.List;
import java.util.Set;

/**
 * What a rule looks at first, read from its expression: a reason is filed under it.
 *
 * @param feature the first feature it names; its metrics' fields when it names none
 * @param field the first field of a metric that it names
 */
record RuleSubject(String feature, String field) {
    static RuleSubject of(CelAbstractSyntaxTree ast, Set<String> features) {
        List<CelExpr> parts = CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .toList();
        String feature = parts.stream()
                .filter(part -> part.getKind() == Kind.IDENT)
                .map(part -> part.ident().name())
                .filter(features::contains)
                .findFirst()
                .orElse(RuleLanguage.METRICS);
        String field = parts.stream()
                .filter(part -> part.getKind() == Kind.SELECT)
                .map(part -> part.select().field())
                .filter(name -> !name.equals("name"))
                .findFirst()
                .orElse("score");
        return new RuleSubject(feature.equals(RuleLanguage.MISSINGNESS_7D) ? "missed_rate_7d" : feature, field);
    }
}
