package io.aegira.query.activity;

import java.util.List;

/**
 * An event between those that it rests on and those that rest on it.
 *
 * @param causes in the order of the log; {@code effects} likewise
 * @param moreEffects whether there are more than are told
 */
public record ConnectedEvent(EventView event, List<Connection> causes, List<Connection> effects, boolean moreEffects) {
    /** Another event. @param why how the two belong together */
    public record Connection(Why why, EventView event) {}

    /** How an event and what it rests on belong together. */
    public enum Why {
        /** It happened because of it. */
        CAUSED,
        /** It names it. */
        CITES,
        /** It is held against it: one of the answers that tell what is usual. */
        COMPARES,
        /** It stands in its place. */
        REPLACES
    }
}
