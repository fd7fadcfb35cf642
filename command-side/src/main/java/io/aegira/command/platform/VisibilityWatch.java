package io.aegira.command.platform;

import io.aegira.platform.tenancy.StreamThreads;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down each second which transactions have written to the log and are not committed, if there is any: their events were
 * not known at that time, whatever their {@code ingested_at} says (ADR 0015). One node's word a second is enough.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class VisibilityWatch implements SmartLifecycle {
    /** Locks know the lower half of a transaction's number only; the upper one is that of the numbers given out now, or the one before. */
    private static final String LOOK = """
            INSERT INTO infra.visibility (at, unfinished)
            SELECT statement_timestamp(), array_agg((next - ((next - its.transactionid::text::bigint) & 4294967295))::text::xid8)
            FROM pg_locks its JOIN pg_locks log ON log.virtualtransaction = its.virtualtransaction
            CROSS JOIN LATERAL (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000000 AS next) given_out
            WHERE its.locktype = 'transactionid' AND its.mode = 'ExclusiveLock' AND its.granted
              AND log.locktype = 'relation' AND log.mode = 'RowExclusiveLock' AND log.granted
              AND log.relation = 'eventlog.events'::regclass
              AND log.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND NOT EXISTS (SELECT FROM infra.visibility WHERE at > statement_timestamp() - interval '900 milliseconds')
            HAVING count(*) > 0 ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;
    private @Nullable ScheduledExecutorService watching;

    /** In the stream scope. */
    void look() {
        jdbc.sql(LOOK).update();
    }

    @Override
    public synchronized void start() {
        watching = Executors.newSingleThreadScheduledExecutor(new StreamThreads("visibility"));
        watching.scheduleAtFixedRate(this::lookAndGoOn, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.shutdownNow();
            watching = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }

    private void lookAndGoOn() {
        try {
            look();
        } catch (DataAccessException failed) {
            log.warn("visibility: a look failed, the next follows in a second", failed);
        }
    }
}
