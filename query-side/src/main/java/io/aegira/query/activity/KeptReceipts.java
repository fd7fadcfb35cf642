package io.aegira.query.activity;

import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps {@code event_receipt}. */
@Repository
@RequiredArgsConstructor
class KeptReceipts implements EventReceipts {
    private static final String KEEP = """
        INSERT INTO query.event_receipt AS kept (tenant_id, reader, event_id, read_at, acknowledged_at)
        SELECT e.tenant_id, :reader, e.event_id, :now, :acknowledged FROM eventlog.events e
        WHERE e.tenant_id = infra.tenant() AND e.event_id = :event
        ON CONFLICT (tenant_id, reader, event_id) DO UPDATE
            SET acknowledged_at = coalesce(kept.acknowledged_at, excluded.acknowledged_at)
        RETURNING event_id, read_at, acknowledged_at""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Override
    public EventReceipt read(Caller reader, UUID eventId) {
        return keep(reader, eventId, clock.instant(), null);
    }

    @Override
    public EventReceipt acknowledge(Caller reader, UUID eventId) {
        Instant now = clock.instant();
        return keep(reader, eventId, now, now);
    }

    private EventReceipt keep(Caller reader, UUID eventId, Instant now, @Nullable Instant acknowledged) {
        Optional<EventReceipt> kept = transactions.execute(work -> jdbc.sql(KEEP)
                .param("reader", reader.subject())
                .param("now", Columns.time(now))
                .param("acknowledged", Columns.timeOrNull(acknowledged))
                .param("event", eventId)
                .query((row, number) -> new EventReceipt(
                        Columns.id(row, "event_id", id -> id),
                        Columns.instant(row, "read_at"),
                        Columns.instantOrNull(row, "acknowledged_at")))
                .optional());
        return kept == null ? missing() : kept.orElseGet(KeptReceipts::missing);
    }

    private static EventReceipt missing() {
        throw Problem.notFound();
    }
}
