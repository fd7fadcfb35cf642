package io.aegira.command.ingestion;

import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events of a log that is brought back are recorded already, those of the same batch included. */
final class KnownRecords {
    private static final String BY_ID = """
            SELECT e.event_id, e.event_type = k.type AND e.event_time = k.time::timestamptz
                AND CASE WHEN k.erased THEN e.payload - :texts::text[] = k.payload::jsonb - :texts::text[]
                    WHEN e.metadata ->> 'sealed' IS NULL AND k.sealed IS NOT NULL THEN e.payload - :words::text[] = k.payload::jsonb - :words::text[]
                    ELSE e.payload = k.payload::jsonb AND e.metadata ->> 'sealed' IS NOT DISTINCT FROM k.sealed END
            FROM unnest(:ids::uuid[], :types::text[], :times::text[], :payloads::text[], :sealed::text[], :erased::boolean[])
                AS k (id, type, time, payload, sealed, erased)
            JOIN eventlog.events e ON e.tenant_id = :tenant AND e.event_id = k.id""";
    private static final String BY_SOURCE = """
            SELECT e.source, e.source_event_id, e.event_id FROM unnest(:sources::text[], :keys::text[]) AS k (source, key)
            JOIN eventlog.events e ON e.tenant_id = :tenant AND e.source = k.source AND e.source_event_id = k.key""";

    /** What releases before this one kept in the clear among the payload, and is sealed beside it now. */
    private static final String[] WORDS = {"client_metadata", "source"};

    /** And what was said in words of somebody who is erased. */
    private static final String[] TEXTS = {"client_metadata", "source", "note", "notes", "reason", "prompt_kind"};

    private final Map<UUID, Boolean> isTheSame = new HashMap<>();
    private final Map<SourceKey, UUID> bySource = new HashMap<>();
    private final Map<UUID, RecordedFact> taken = new HashMap<>();
    private final Set<Object> subjects = new HashSet<>();
    private final List<RecordedFact> inOrder = new ArrayList<>();
    private final KnownResponses responses;

    private KnownRecords(KnownResponses responses) {
        this.responses = responses;
    }

    /** Looks the whole batch up at once. */
    static KnownRecords among(JdbcClient jdbc, TenantId tenant, List<RecordedFact> batch) {
        Stream<UUID> answers = batch.stream().flatMap(fact -> response(fact).stream());
        KnownRecords known = new KnownRecords(KnownResponses.among(jdbc, tenant, answers.toArray(UUID[]::new)));
        jdbc.sql(BY_ID)
                .param("tenant", tenant.value())
                .param("ids", column(batch, RecordedFact::eventId, UUID[]::new))
                .param("types", column(batch, RecordedFact::type, String[]::new))
                .param("times", column(batch, fact -> fact.event().eventTime().toString(), String[]::new))
                .param("payloads", column(batch, RecordedFact::payload, String[]::new))
                .param("sealed", column(batch, RecordedFact::sealed, String[]::new))
                .param("erased", column(batch, RecordedFact::erased, Boolean[]::new))
                .param("texts", TEXTS)
                .param("words", WORDS)
                .query((row, number) -> known.isTheSame.put(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
        List<RecordedFact> named =
                batch.stream().filter(fact -> fact.sourceEventId() != null).toList();
        jdbc.sql(BY_SOURCE)
                .param("tenant", tenant.value())
                .param("sources", column(named, RecordedFact::source, String[]::new))
                .param("keys", named.stream().map(RecordedFact::sourceEventId).toArray(String[]::new))
                .query((row, number) -> known.bySource.put(
                        new SourceKey(row.getString(1), row.getString(2)), row.getObject(3, UUID.class)))
                .list();
        return known;
    }

    /** Takes it among those to append, unless it is known. */
    Outcome take(RecordedFact fact) {
        try {
            if (holds(fact)) {
                return new Outcome.Duplicate(fact.eventId());
            }
            if (fact.subject() != null && !subjects.add(fact.subject())) {
                throw WayBack.saidAlready();
            }
            response(fact).ifPresent(responses::check);
            response(fact).ifPresent(responses::add);
            key(fact).ifPresent(key -> bySource.put(key, fact.eventId()));
            taken.put(fact.eventId(), fact);
            inOrder.add(fact);
            return new Outcome.Accepted(fact.eventId(), fact.wordless());
        } catch (Problem | CommandRefused refused) {
            return new Outcome.Rejected(fact.eventId().toString(), refused);
        }
    }

    /** Those that are to be appended, in the order of the batch. */
    List<RecordedFact> taken() {
        return inOrder;
    }

    /** @throws Problem 409 when a key is taken by other content */
    private boolean holds(RecordedFact fact) {
        RecordedFact here = taken.get(fact.eventId());
        Boolean same = here == null ? isTheSame.get(fact.eventId()) : Boolean.valueOf(here.saysTheSameAs(fact));
        if (same == null
                && key(fact)
                        .map(bySource::get)
                        .filter(id -> !id.equals(fact.eventId()))
                        .isPresent()) {
            throw KnownEvents.conflict(EventMetadata.SOURCE_EVENT_ID);
        }
        if (Boolean.FALSE.equals(same)) {
            throw KnownEvents.conflict("event_id");
        }
        return same != null;
    }

    private static Optional<UUID> response(RecordedFact fact) {
        return fact.event() instanceof ResponseSubmitted answer
                ? Optional.of(answer.responseId().value())
                : Optional.empty();
    }

    private static <T> T[] column(
            List<RecordedFact> facts, Function<RecordedFact, T> value, java.util.function.IntFunction<T[]> array) {
        return facts.stream().map(value).toArray(array);
    }

    private static Optional<SourceKey> key(RecordedFact fact) {
        return Optional.ofNullable(fact.sourceEventId()).map(id -> new SourceKey(fact.source(), id));
    }
}
