package io.aegira.command.ingestion;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.vault.PersonErased;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes events in: all of a batch in one transaction, each decided by its aggregate, appended together. What is accepted is
 * durable when this returns; what is refused takes nothing along.
 */
@Component
@RequiredArgsConstructor
class Intake implements WayIn {
    private final Commands commands;
    private final Orders orders;
    private final SenderWords words;
    private final TenantSettings settings;
    private final EventLogEngine log;
    private final AggregatesAhead ahead;
    private final JdbcClient jdbc;

    @Override
    public List<Outcome> take(Sender sender, List<Read> batch, Consumer<List<Outcome>> meanwhile) {
        return take(
                sender.tenantId(),
                batch.stream().map(read -> new Handed(sender, read)).toList(),
                meanwhile);
    }

    /** As {@link WayIn#take}, for events that several hand in. */
    List<Outcome> take(TenantId tenant, List<Handed> batch, Consumer<List<Outcome>> meanwhile) {
        return commands.inOneUnitOfWork(tenant, () -> {
            List<Outcome> outcomes = takeHere(tenant, batch);
            meanwhile.accept(outcomes);
            return outcomes;
        });
    }

    /** In the unit of work that there is, and as durable as it becomes. */
    List<Outcome> takeHere(TenantId tenant, List<Handed> batch) {
        if (!settings.isRegistered(tenant)) {
            throw Problem.notFound();
        }
        List<Incoming> readable =
                batch.stream().flatMap(handed -> handed.read().readable()).toList();
        log.readAhead(ahead.of(tenant, readable));
        settings.readAhead(tenant, givenShifts(readable));
        return outcomes(tenant, batch, readable);
    }

    /** Of each of them it matters whether they have left. */
    private static Set<WorkerId> givenShifts(List<Incoming> batch) {
        return batch.stream()
                .map(Incoming::payload)
                .filter(Payloads.Shift.class::isInstance)
                .map(payload -> payload.workerId())
                .collect(Collectors.toSet());
    }

    /**
     * What is known is asked after the aggregates were read, and events last: the same event from another sender, stored in between,
     * is then a duplicate rather than an id that somebody else has taken.
     */
    private List<Outcome> outcomes(TenantId tenant, List<Handed> batch, List<Incoming> readable) {
        KnownResponses responses = KnownResponses.among(jdbc, tenant, readable);
        KnownEvents events = KnownEvents.among(jdbc, tenant, readable, words::keys);
        CheckInPolicy policy = settings.checkInPolicy(tenant);
        AskedForms forms = AskedForms.among(jdbc, tenant, policy, AskedForms.answered(readable));
        Known known = new Known(events, responses, new RosterOfBatch(policy), forms);
        return batch.stream()
                .map(handed -> outcome(handed.sender(), handed.read(), known))
                .toList();
    }

    private Outcome outcome(Sender sender, Read read, Known known) {
        return switch (read) {
            case Read.Unreadable unreadable -> new Outcome.Rejected(unreadable.eventId(), unreadable.problem());
            case Read.Blank ignored -> new Outcome.Nothing();
            case Read.Recorded recorded ->
                throw new IllegalArgumentException(
                        "recorded: " + recorded.record().envelope().eventType());
            case Read.Well well -> decide(sender, well.incoming(), known);
        };
    }

    private Outcome decide(Sender sender, Incoming incoming, Known known) {
        Envelope envelope = incoming.envelope();
        try {
            if (!envelope.tenantId().equals(sender.tenantId())) {
                throw Problem.notFound();
            }
            sender.check(incoming.type(), incoming.payload());
            refuseErased(envelope.tenantId(), incoming.payload().workerId());
            String mac = words.mac(incoming);
            Optional<UUID> stored = known.events()
                    .holds(incoming, id -> id.equals(envelope.eventId()) ? mac : words.macAs(incoming, id));
            if (stored.isPresent()) {
                return new Outcome.Duplicate(stored.get());
            }
            known.responses().check(incoming.payload());
            Map<String, Object> metadata =
                    words.metadata(envelope, incoming.payload().workerId(), mac);
            metadata.putAll(sender.roles());
            commands.send(orders.of(incoming, known.roster(), known.forms(), sender), metadata);
            known.add(incoming, mac);
            return new Outcome.Accepted(envelope.eventId());
        } catch (PersonErased meanwhile) {
            return new Outcome.Rejected(envelope.eventId().toString(), Problem.notFound());
        } catch (Problem | CommandRefused refused) {
            return new Outcome.Rejected(envelope.eventId().toString(), refused);
        }
    }

    private void refuseErased(TenantId tenant, WorkerId worker) {
        if (words.isErased(tenant, worker)) {
            throw Problem.notFound();
        }
    }

    /** What was there before, and what the batch has added so far. */
    private record Known(KnownEvents events, KnownResponses responses, RosterOfBatch roster, AskedForms forms) {
        void add(Incoming incoming, String mac) {
            events.add(incoming, mac);
            responses.add(incoming.payload());
            roster.add(incoming.payload());
            if (incoming.payload() instanceof Payloads.Shift shift) {
                forms.schedule(shift.shiftId(), shift.workerId());
            }
        }
    }
}
