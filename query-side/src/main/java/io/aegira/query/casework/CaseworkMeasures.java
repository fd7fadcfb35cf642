package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.engine.OpenedBy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the cases that were opened within a period, each time counted from the opening. A figure of fewer than five people is
 * null where it is withheld, and {@code suppressed} says so.
 *
 * @param toAcknowledge until somebody had said that they had seen it
 * @param toFirstAction until something was first done
 * @param toOutcome until there was a first outcome
 * @param outcomes by what opened the episode; of cases that have one now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseworkMeasures(
        @Nullable Long cases,
        @Nullable Long resolved,
        Spread toAcknowledge,
        Spread toFirstAction,
        Spread toOutcome,
        List<OutcomeCount> outcomes,
        boolean suppressed) {
    /**
     * In whole seconds, halves rounded to even.
     *
     * @param cases that came so far; the others do not count
     * @param median between the two in the middle where they are even; null for no case
     * @param p90 the 90th percentile, between its neighbours; null for no case
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Spread(
            @Nullable Long cases,
            @Nullable Duration median,
            @Nullable Duration p90,
            boolean suppressed) {
        static final Spread WITHHELD = new Spread(null, null, null, true);
    }

    /** @param openedBy null: the episode is not told of */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OutcomeCount(
            @Nullable OpenedBy openedBy,
            CaseOutcome outcome,
            @Nullable Long cases,
            boolean suppressed) {}
}
