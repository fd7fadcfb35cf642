package io.aegira.kernel.eventlog;

import io.aegira.kernel.eventlog.EventTypes.EventType;
import io.aegira.kernel.message.AggregateId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** The SQL of the log. When an event is ingested the database says; the application may not. */
final class LogStatements {
    private static final String COLUMNS = "global_index, event_id, tenant_id, aggregate_type, aggregate_id, sequence,"
            + " event_type, event_time, event_offset_seconds, ingested_at, actor_type, actor_id, source,"
            + " source_event_id, schema_version, payload::text AS payload, metadata::text AS metadata";
    private static final String EPISODES = "'risk.episode_opened', 'risk.episode_updated', 'risk.episode_closed'";
    private static final String INSERT = "INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type,"
            + " aggregate_id, sequence, event_type, event_time, event_offset_seconds, worker_id,"
            + " actor_type, actor_id, source, source_event_id, schema_version, payload, metadata)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final LogSerializer serializer;

    LogStatements(LogSerializer serializer) {
        this.serializer = serializer;
    }

    PreparedStatement append(Connection connection, List<EventRow> events) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        for (EventRow event : events) {
            bind(insert, event);
            insert.addBatch();
        }
        return insert;
    }

    private void bind(PreparedStatement insert, EventRow row) throws SQLException {
        EventType type = EventTypes.of(row.event().getClass());
        OffsetDateTime eventTime = row.event().eventTime();
        insert.setObject(1, row.event().eventId());
        insert.setObject(2, row.tenantId());
        insert.setString(3, row.message().getType());
        insert.setString(4, row.message().getAggregateIdentifier());
        insert.setLong(5, row.message().getSequenceNumber());
        insert.setString(6, type.name());
        insert.setObject(7, eventTime);
        insert.setInt(8, eventTime.getOffset().getTotalSeconds());
        insert.setObject(9, row.workerId());
        insert.setString(10, row.actorType());
        insert.setString(11, row.actorId());
        insert.setString(12, row.source());
        insert.setString(13, row.sourceEventId());
        StoredForm older = StoredForm.of(row.message().getMetaData(), row.event());
        insert.setInt(14, older == null ? type.version() : older.version());
        insert.setObject(15, older == null ? serializer.payload(row.event()) : older.payload(), Types.OTHER);
        insert.setObject(16, serializer.metadata(row.metadata()), Types.OTHER);
    }

    PreparedStatement ofAggregate(Connection connection, String id, long from, int limit) throws SQLException {
        return id.startsWith(AggregateId.RISK_PROFILE + ":")
                ? ofRiskProfile(connection, id, from, limit)
                : allOf(connection, id, from, limit);
    }

    /** Of the signals, thousands in time, only the last event's number matters for what is decided next. */
    private static PreparedStatement ofRiskProfile(Connection connection, String id, long from, int limit)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT * FROM ((SELECT " + COLUMNS
                + " FROM eventlog.events WHERE aggregate_id = ? AND sequence >= ? AND event_type IN (" + EPISODES
                + ")) UNION ALL (SELECT " + COLUMNS + " FROM eventlog.events WHERE aggregate_id = ? AND sequence = ("
                + "SELECT max(sequence) FROM eventlog.events WHERE aggregate_id = ? AND sequence >= ?)"
                + " AND event_type NOT IN (" + EPISODES + "))) found ORDER BY sequence LIMIT ?");
        select.setString(1, id);
        select.setLong(2, from);
        select.setString(3, id);
        select.setString(4, id);
        select.setLong(5, from);
        select.setInt(6, limit);
        return select;
    }

    private static PreparedStatement allOf(Connection connection, String id, long from, int limit) throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM eventlog.events WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?");
        select.setString(1, id);
        select.setLong(2, from);
        select.setInt(3, limit);
        return select;
    }

    PreparedStatement ofAggregates(Connection connection, List<String> ids) throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM eventlog.events WHERE aggregate_id = ANY (?) ORDER BY aggregate_id, sequence");
        select.setArray(1, connection.createArrayOf("text", ids.toArray()));
        return select;
    }

    PreparedStatement after(Connection connection, long index, int limit) throws SQLException {
        PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM eventlog.events WHERE global_index > ? ORDER BY global_index LIMIT ?");
        select.setLong(1, index);
        select.setInt(2, limit);
        return select;
    }

    PreparedStatement between(Connection connection, long after, long upTo, Collection<String> types, int limit)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM eventlog.events WHERE global_index > ? AND global_index <= ? AND event_type = ANY (?)"
                + " ORDER BY global_index LIMIT ?");
        select.setLong(1, after);
        select.setLong(2, upTo);
        select.setArray(3, connection.createArrayOf("text", types.toArray()));
        select.setInt(4, limit);
        return select;
    }

    /** The last index, and the indexes of so many below it that are not in sight. */
    static PreparedStatement end(Connection connection, int below) throws SQLException {
        PreparedStatement select = connection.prepareStatement(
                "WITH last AS MATERIALIZED (SELECT coalesce(max(global_index), 0) AS index FROM eventlog.events)"
                        + " SELECT last.index, ARRAY(SELECT i FROM generate_series(greatest(1, last.index - ?), last.index) i"
                        + " EXCEPT SELECT global_index FROM eventlog.events WHERE global_index >= last.index - ?) FROM last");
        select.setInt(1, below);
        select.setInt(2, below);
        return select;
    }

    /** Two index scans; one condition with OR would walk the whole table. */
    PreparedStatement afterOrIn(Connection connection, long index, int limit, List<Long> gaps) throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT * FROM ((SELECT " + COLUMNS
                + " FROM eventlog.events WHERE global_index = ANY (?)) UNION ALL (SELECT " + COLUMNS
                + " FROM eventlog.events WHERE global_index > ? ORDER BY global_index LIMIT ?)) found"
                + " ORDER BY global_index LIMIT ?");
        select.setArray(1, connection.createArrayOf("bigint", gaps.toArray()));
        select.setLong(2, index);
        select.setInt(3, limit);
        select.setInt(4, limit);
        return select;
    }

    static PreparedStatement lastSequence(Connection connection, String aggregateId) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement("SELECT max(sequence) FROM eventlog.events WHERE aggregate_id = ?");
        select.setString(1, aggregateId);
        return select;
    }

    /** Not below the first event in sight: one with a lower index may be committed after it. */
    static PreparedStatement tail(Connection connection) throws SQLException {
        return connection.prepareStatement("SELECT 0::bigint");
    }

    static PreparedStatement head(Connection connection) throws SQLException {
        return connection.prepareStatement("SELECT max(global_index) FROM eventlog.events");
    }

    static PreparedStatement at(Connection connection, Instant ingestedAt) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement("SELECT min(global_index) - 1 FROM eventlog.events WHERE ingested_at >= ?");
        select.setObject(1, ingestedAt.atOffset(ZoneOffset.UTC));
        return select;
    }
}
