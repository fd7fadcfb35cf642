package io.aegira.platform.axon;

/**
 * A processing group that exists. A handler class whose group is not declared stops the start.
 *
 * @param name stands in the token table: change it and the group begins again
 */
public record ProcessorGroup(String name, Kind kind) {
    /** How a group's handlers are run. */
    public enum Kind {
        /** Builds a view; may be rebuilt. */
        PROJECTION,
        /** Sends commands; never replays. */
        AUTOMATION,
        /** Keeps sagas; never replays. */
        SAGA,
        /** Runs in the transaction that stores the event. */
        INLINE
    }
}
