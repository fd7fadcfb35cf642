package io.aegira.query.pages.events;

import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event and its surroundings.
 *
 * @param envelope name and value, in the order of the envelope
 * @param payload name and value; values within values by their path
 * @param then the person's page as of this event; absent where there is nobody to show
 * @param about query string of the list with everything about the same person; absent likewise
 * @param effects what rests on it; {@code moreEffects} whether there are more
 * @param acknowledgedAt absent: not yet
 */
public record EventShown(
        EventsShown.Line line,
        String type,
        List<Value> envelope,
        List<Value> payload,
        @Nullable String then,
        @Nullable String about,
        List<Group> causes,
        List<Group> effects,
        boolean moreEffects,
        @Nullable Moment acknowledgedAt) {

    public record Value(String name, String value) {}

    /** Events that belong to this one in the same way. */
    public record Group(String why, List<EventsShown.Line> lines) {}
}
