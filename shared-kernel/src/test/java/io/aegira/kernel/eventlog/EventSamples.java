package io.aegira.kernel.eventlog;

import io.aegira.kernel.message.DomainEvent;
import java.util.List;
import java.util.stream.Stream;

/** One of each event with all its fields, and one with only those that must be there where some may be absent. */
public final class EventSamples {
    private EventSamples() {}

    public static List<DomainEvent> full() {
        return Stream.of(
                        OrganisationSamples.full(),
                        RosterSamples.full(),
                        CheckInSamples.full(),
                        RiskSamples.full(),
                        CaseworkSamples.full(),
                        AuditSamples.full())
                .flatMap(List::stream)
                .toList();
    }

    public static List<DomainEvent> minimal() {
        return Stream.of(
                        OrganisationSamples.minimal(),
                        RosterSamples.minimal(),
                        CheckInSamples.minimal(),
                        RiskSamples.minimal(),
                        CaseworkSamples.minimal(),
                        AuditSamples.minimal())
                .flatMap(List::stream)
                .toList();
    }
}
