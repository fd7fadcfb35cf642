package io.aegira.command.platform;

import io.aegira.platform.tenancy.EachSecond;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down each second which transactions have written to the log and are not committed, if there is any: their events were
 * not known at that time, whatever their {@code ingested_at} says (ADR 0015). One node's word a second is enough.
 */
@Component
class VisibilityWatch extends EachSecond {
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

    VisibilityWatch(JdbcClient jdbc) {
        super("visibility");
        this.jdbc = jdbc;
    }

    @Override
    protected void look() {
        jdbc.sql(LOOK).update();
    }
}
