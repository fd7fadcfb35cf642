package io.aegira.query.pages.events;

import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the log.
 *
 * @param choices what can be asked for, by category
 * @param older query string of the next stretch; absent where the log begins
 * @param newest query string of the latest stretch; absent on it
 * @param problem why nothing is shown; empty where it is
 */
public record EventsShown(
        EventsAsked asked,
        List<Choices> choices,
        List<Line> lines,
        @Nullable String older,
        @Nullable String newest,
        String problem) {

    /** Nothing, and why. */
    static EventsShown refused(EventsAsked asked, String problem) {
        return new EventsShown(asked, EventChoices.of(asked.what()), List.of(), null, null, problem);
    }

    /** What can be asked for of one category, the whole of it first. */
    public record Choices(String category, List<Choice> types) {}

    /** @param value as it stands in the address */
    public record Choice(String value, String words, boolean chosen) {}

    /**
     * An event in a list.
     *
     * @param sign its category, for the colour
     * @param note what is special about it; empty for nothing
     * @param about whom it is about; empty for the organisation
     * @param knownSince when it was stored, where that was noticeably later
     * @param receipt what the reader has made of it; empty for nothing yet
     */
    public record Line(
            String id,
            String sign,
            String what,
            String note,
            String about,
            Moment at,
            @Nullable Moment knownSince,
            String receipt) {}
}
