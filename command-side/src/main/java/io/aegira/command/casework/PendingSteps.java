package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseEscalated;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseEvent.CaseReminded;
import io.aegira.kernel.casework.CaseEvent.CaseReopened;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.casework.CaseEvent.CaseStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is still to happen to a case, and by when. Each step is reminded of once; a case is escalated once, by the first step that stays
 * undone for long enough.
 */
final class PendingSteps {
    private final Map<CaseStep, Instant> dueAt = new EnumMap<>(CaseStep.class);
    private final Set<CaseStep> reminded = EnumSet.noneOf(CaseStep.class);
    private @Nullable Duration escalateAfter;
    private @Nullable String escalatesTo;

    /** The first thing that is to be said by now; said, it is not told again. */
    Optional<Overdue> next(Instant now) {
        return Stream.concat(reminders(), escalations())
                .filter(overdue -> !overdue.at().isAfter(now))
                .min(Comparator.comparing(Overdue::at)
                        .thenComparing(Overdue::step)
                        .thenComparing(overdue -> overdue.escalatesTo() != null));
    }

    void learn(CaseEvent event) {
        switch (event) {
            case CaseRouted routed -> set(routed);
            case CaseAcknowledged ignored -> dueAt.remove(CaseStep.ACKNOWLEDGEMENT);
            case CaseActionLogged acted -> {
                dueAt.remove(CaseStep.ACKNOWLEDGEMENT);
                dueAt.remove(CaseStep.ACTION);
                reminded.remove(CaseStep.FOLLOW_UP);
                put(
                        CaseStep.FOLLOW_UP,
                        acted.followUpAt() == null ? null : acted.followUpAt().toInstant());
            }
            case CaseOutcomeLogged ignored -> dueAt.keySet().retainAll(EnumSet.of(CaseStep.FOLLOW_UP));
            case CaseReminded told -> reminded.add(told.step());
            case CaseEscalated ignored -> escalatesTo = null;
            case CaseResolved ignored -> dueAt.clear();
            case CaseOpened ignored -> {}
            case CaseAssigned ignored -> {}
            case CaseReopened ignored -> {}
        }
    }

    private Stream<Overdue> reminders() {
        return dueAt.entrySet().stream()
                .filter(due -> !reminded.contains(due.getKey()))
                .map(due -> new Overdue(due.getKey(), due.getValue(), due.getValue(), null));
    }

    private Stream<Overdue> escalations() {
        String to = escalatesTo;
        Duration after = escalateAfter;
        return to == null || after == null
                ? Stream.empty()
                : dueAt.entrySet().stream()
                        .filter(due -> due.getKey() != CaseStep.FOLLOW_UP)
                        .map(due -> new Overdue(
                                due.getKey(), due.getValue(), due.getValue().plus(after), to));
    }

    private void set(CaseRouted routed) {
        put(CaseStep.ACKNOWLEDGEMENT, routed.acknowledgeBy());
        put(CaseStep.ACTION, routed.actBy());
        put(CaseStep.OUTCOME, routed.concludeBy());
        escalateAfter = routed.escalateAfter();
        escalatesTo = routed.escalatesTo();
    }

    private void put(CaseStep step, @Nullable Instant due) {
        if (due == null) {
            dueAt.remove(step);
        } else {
            dueAt.put(step, due);
        }
    }

    /** @param dueAt by when the step should have been taken @param at since when this is to be said @param escalatesTo absent: a reminder */
    record Overdue(
            CaseStep step,
            Instant dueAt,
            Instant at,
            @Nullable String escalatesTo) {}
}
