package io.aegira.kernel.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a worker's events stand in the log in the order in which they became known (ADR 0015). Whoever appends events about a
 * worker, and whoever decides about one, holds that worker until the commit: so no event gets its index between what a decision
 * has read and what it records.
 */
public final class OrderOfKnowledge {
    private static final String PLACE = "hashtextextended('worker:' || %s || ':' || %s, 0)";

    /** Waits until nobody else holds the worker, and holds it until the transaction ends. Parameters: tenant, worker. */
    public static final String HOLD = "SELECT pg_advisory_xact_lock(" + PLACE.formatted("?::uuid", "?::uuid") + ")";

    /**
     * Whose a shift or a prompt is concerns everybody who had it before or has answered it. In the order of places, whoever asks: nobody
     * waits in a circle.
     */
    private static final String HOLD_ALL = "SELECT pg_advisory_xact_lock(place) FROM (SELECT DISTINCT "
            + PLACE.formatted("tenant_id", "worker_id") + """
             AS place FROM (
                SELECT tenant_id, worker_id FROM unnest(?::uuid[], ?::uuid[]) AS given (tenant_id, worker_id)
                UNION ALL
                SELECT former.tenant_id, former.worker_id FROM unnest(?::text[]) AS given (aggregate_id)
                JOIN eventlog.events former ON former.aggregate_id = given.aggregate_id
                WHERE former.worker_id IS NOT NULL) concerned ORDER BY place) places""";

    private OrderOfKnowledge() {}

    /** Before any of the rows has its index. @throws ConcurrencyException when somebody held one of the workers for too long */
    static void hold(Connection connection, List<EventRow> rows) {
        List<EventRow> about =
                rows.stream().filter(row -> row.workerId() != null).toList();
        if (about.isEmpty()) {
            return;
        }
        try (PreparedStatement hold = connection.prepareStatement(HOLD_ALL)) {
            bind(connection, hold, about);
            hold.executeQuery();
        } catch (SQLException failed) {
            if (EventLogEngine.isRace(failed)) {
                throw new ConcurrencyException("somebody else is at work on the same worker", failed);
            }
            throw new EventStoreException("could not append to the log", failed);
        }
    }

    private static void bind(Connection connection, PreparedStatement hold, List<EventRow> about) throws SQLException {
        List<Subject> workers = about.stream()
                .map(row -> new Subject(row.tenantId(), row.workerId()))
                .distinct()
                .toList();
        Stream<String> given = about.stream()
                .filter(EventRow::saysAgainWhoseItIs)
                .map(row -> row.message().getAggregateIdentifier())
                .distinct();
        hold.setArray(1, array(connection, "uuid", workers.stream().map(Subject::tenant)));
        hold.setArray(2, array(connection, "uuid", workers.stream().map(Subject::worker)));
        hold.setArray(3, array(connection, "text", given));
    }

    private static java.sql.Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(
                type, values.map(Objects::requireNonNull).toArray());
    }

    private record Subject(UUID tenant, @Nullable UUID worker) {}
}
