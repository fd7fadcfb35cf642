package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.query.casework.CaseworkMeasures.OutcomeCount;
import io.aegira.query.casework.CaseworkMeasures.Spread;
import io.aegira.query.platform.Counted;
import io.aegira.query.platform.SmallGroups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How casework runs, each figure with how many people it speaks of. */
public record CountedCasework(
        Counted cases,
        Counted resolved,
        Counted open,
        Step acknowledged,
        Step acted,
        Step concluded,
        List<Result> results) {
    private static final String CASES = "cases";
    private static final String RESOLVED = "resolved";

    /** @param come cases that came so far @param others those that did not */
    public record Step(
            Counted come,
            Counted others,
            @Nullable Duration median,
            @Nullable Duration p90) {
        Spread shown(boolean withheld) {
            return withheld ? Spread.WITHHELD : new Spread(come.count(), median, p90, false);
        }
    }

    public record Result(@Nullable OpenedBy openedBy, CaseOutcome outcome, Counted cases) {
        OutcomeCount shown(boolean withheld) {
            return new OutcomeCount(openedBy, outcome, withheld ? null : cases.count(), withheld);
        }
    }

    /** Everything, to whoever sees each of the people. */
    public CaseworkMeasures inFull() {
        return shown(Set.of());
    }

    /** Without what speaks of fewer than five people, and what that follows from. */
    public CaseworkMeasures ofGroups() {
        if (cases.people() > 0 && cases.people() < SmallGroups.FEWEST) {
            return shown(everything());
        }
        SmallGroups<String> figures = new SmallGroups<>();
        figures.figure(CASES, cases).figure(RESOLVED, resolved).figure("open", open);
        figures.sum(CASES, List.of(RESOLVED, "open"));
        step(figures, "acknowledged", acknowledged);
        step(figures, "acted", acted);
        step(figures, "concluded", concluded);
        List<String> parts = new ArrayList<>();
        for (Result result : results) {
            figures.figure(name(result), result.cases());
            parts.add(name(result));
        }
        if (!parts.isEmpty()) {
            figures.sum("concluded", parts);
        }
        return shown(figures.withheld());
    }

    private Set<String> everything() {
        return Stream.concat(
                        Stream.of(CASES, RESOLVED, "acknowledged", "acted", "concluded"),
                        results.stream().map(CountedCasework::name))
                .collect(Collectors.toSet());
    }

    private static void step(SmallGroups<String> figures, String name, Step step) {
        figures.figure(name, step.come()).figure("not " + name, step.others());
        figures.sum(CASES, List.of(name, "not " + name));
    }

    private static String name(Result result) {
        return result.openedBy() + " " + result.outcome();
    }

    private CaseworkMeasures shown(Set<String> withheld) {
        return new CaseworkMeasures(
                withheld.contains(CASES) ? null : cases.count(),
                withheld.contains(RESOLVED) ? null : resolved.count(),
                acknowledged.shown(withheld.contains("acknowledged")),
                acted.shown(withheld.contains("acted")),
                concluded.shown(withheld.contains("concluded")),
                results.stream()
                        .map(result -> result.shown(withheld.contains(name(result))))
                        .toList(),
                withheld.contains(CASES) || withheld.contains(RESOLVED));
    }
}
