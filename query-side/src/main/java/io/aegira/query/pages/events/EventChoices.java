package io.aegira.query.pages.events;

import io.aegira.query.activity.EventCategory;
import io.aegira.query.pages.events.EventsShown.Choice;
import io.aegira.query.pages.events.EventsShown.Choices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the list can be narrowed to. */
final class EventChoices {
    private EventChoices() {}

    static List<Choices> of(String chosen) {
        return Arrays.stream(EventCategory.values())
                .map(category -> new Choices(EventInWords.category(category), types(category, chosen)))
                .toList();
    }

    private static List<Choice> types(EventCategory category, String chosen) {
        String whole = category.name().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(new Choice(whole, EventInWords.category(category) + ": all", whole.equals(chosen))),
                        category.types().stream()
                                .map(type -> new Choice(type, EventInWords.type(type), type.equals(chosen))))
                .toList();
    }
}
