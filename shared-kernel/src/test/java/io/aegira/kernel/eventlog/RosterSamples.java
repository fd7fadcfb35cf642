package io.aegira.kernel.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.EARLY_SHIFT;
import static io.aegira.kernel.eventlog.Nordwind.HAMBURG;
import static io.aegira.kernel.eventlog.Nordwind.WORDS;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;

import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.roster.ShiftEvent.ShiftRemoved;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import java.util.List;

final class RosterSamples {
    private RosterSamples() {}

    static List<DomainEvent> full() {
        return List.of(
                new ShiftUpserted(
                        id("10"),
                        at("05:10"),
                        EARLY_SHIFT,
                        ANNA,
                        HAMBURG,
                        "Europe/Berlin",
                        at("07:00"),
                        at("15:00"),
                        "planner"),
                new ShiftRemoved(id("11"), at("05:11"), EARLY_SHIFT, ANNA, WORDS, "planner"),
                new AvailabilitySet(
                        id("12"),
                        at("05:12"),
                        ANNA,
                        AvailabilityStatus.ON_LEAVE,
                        at("00:00"),
                        at("23:59:59.999"),
                        WORDS,
                        "hr"));
    }

    static List<DomainEvent> minimal() {
        return List.of(
                new ShiftUpserted(
                        id("10-"),
                        at("05:10"),
                        EARLY_SHIFT,
                        ANNA,
                        HAMBURG,
                        "Europe/Berlin",
                        at("07:00"),
                        at("15:00"),
                        null),
                new ShiftRemoved(id("11-"), at("05:11"), EARLY_SHIFT, ANNA, null, null),
                new AvailabilitySet(
                        id("12-"), at("05:12"), ANNA, AvailabilityStatus.SICK, at("00:00"), null, null, null));
    }
}
