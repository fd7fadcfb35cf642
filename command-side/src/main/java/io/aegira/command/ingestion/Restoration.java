package io.aegira.command.ingestion;

import io.aegira.command.platform.AsRecorded;
import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.vault.PersonErased;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a log back. The tables that decisions rest on follow from its events, as they followed from the first ones. */
@Component
@RequiredArgsConstructor
class Restoration implements WayBack {
    private final Commands commands;
    private final TenantSettings settings;
    private final RecordedFacts facts;
    private final LogEnd end;
    private final JdbcClient jdbc;

    @Override
    public List<Outcome> restore(Sender sender, List<Read> batch, Consumer<List<Outcome>> meanwhile) {
        TenantId tenant = sender.tenantId();
        return commands.inOneUnitOfWork(tenant, () -> {
            List<LogRecord> records =
                    batch.stream().flatMap(Restoration::record).toList();
            boolean registers = records.isEmpty() || records.stream().anyMatch(Restoration::registersItsTenant);
            if (!registers && !settings.isRegistered(tenant)) {
                throw new Problem(
                        404, "Not found", "The tenant is not set up, and its log does not begin with it.", List.of());
            }
            AsRecorded.begin(records.stream().anyMatch(LogRecord::whole));
            List<Outcome> outcomes = restore(tenant, batch);
            meanwhile.accept(outcomes);
            return outcomes;
        });
    }

    private List<Outcome> restore(TenantId tenant, List<Read> batch) {
        AskedForms forms = AskedForms.among(
                jdbc,
                tenant,
                settings.checkInPolicy(tenant),
                batch.stream().flatMap(Restoration::record).flatMap(LogRecord::answered));
        List<Attempt> attempts =
                batch.stream().map(read -> attempt(tenant, read, forms)).toList();
        KnownRecords known = KnownRecords.among(
                jdbc,
                tenant,
                attempts.stream().map(Attempt::fact).filter(Objects::nonNull).toList());
        List<Outcome> outcomes =
                attempts.stream().map(attempt -> attempt.outcome(known)).toList();
        end.append(tenant, known.taken());
        return outcomes;
    }

    private Attempt attempt(TenantId tenant, Read read, AskedForms forms) {
        return switch (read) {
            case Read.Unreadable unreadable ->
                new Attempt(null, new Outcome.Rejected(unreadable.eventId(), unreadable.problem()));
            case Read.Blank ignored -> new Attempt(null, new Outcome.Nothing());
            case Read.Well well ->
                throw new IllegalArgumentException(
                        "to be decided: " + well.incoming().type());
            case Read.Recorded recorded -> attempt(tenant, recorded.record(), forms);
        };
    }

    private Attempt attempt(TenantId tenant, LogRecord record, AskedForms forms) {
        try {
            if (!record.envelope().tenantId().equals(tenant)) {
                throw Problem.notFound();
            }
            return new Attempt(facts.of(record, forms), new Outcome.Nothing());
        } catch (PersonErased meanwhile) {
            // From here on they are known to be erased, and nothing is sealed any more.
            return attempt(tenant, record, forms);
        } catch (Problem | CommandRefused refused) {
            return new Attempt(
                    null, new Outcome.Rejected(record.envelope().eventId().toString(), refused));
        }
    }

    private static Stream<LogRecord> record(Read read) {
        return read instanceof Read.Recorded recorded ? Stream.of(recorded.record()) : Stream.empty();
    }

    private static boolean registersItsTenant(LogRecord record) {
        return record.type().type() == TenantRegistered.class;
    }

    /** @param otherwise what became of it where there is no fact */
    private record Attempt(@Nullable RecordedFact fact, Outcome otherwise) {
        Outcome outcome(KnownRecords known) {
            return fact == null ? otherwise : known.take(fact);
        }
    }
}
