package io.aegira.kernel.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine on the table {@code eventlog.events}. It differs from the stock engine where that would lose events: a gap
 * is remembered whatever the time of later events says, so a transaction that commits late under a low index is still delivered
 * (ADR 0002). The price is that gaps of rolled-back transactions stay in the token until {@value #MAX_GAP_OFFSET} indexes have passed.
 */
public class EventLogEngine extends JdbcEventStorageEngine {
    /** Metadata of every event that is read: its position in the log, a Long. */
    public static final String GLOBAL_INDEX = "global_index";

    static final int MAX_GAP_OFFSET = 100_000;
    private static final int READ_BATCH = 1_000;
    /** A unique violation, a deadlock, a lock that was not to be had in time. */
    private static final Set<String> RACES = Set.of("23505", "40P01", "55P03");

    private static final String AT_HAND = EventLogEngine.class.getName() + ".atHand";

    private final TransactionManager transactions;
    private final LogStatements statements;

    public EventLogEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            LogSerializer serializer,
            EventUpcaster upcasters) {
        super(configured(connections, transactions, serializer, upcasters));
        this.transactions = transactions;
        this.statements = new LogStatements(serializer);
    }

    private static Builder configured(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters) {
        Builder builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(serializer);
        builder.snapshotSerializer(serializer);
        builder.upcasterChain(upcasters);
        builder.batchSize(READ_BATCH);
        return builder.connectionProvider(connections)
                .transactionManager(transactions)
                .dataType(String.class)
                .maxGapOffset(MAX_GAP_OFFSET)
                .gapCleaningThreshold(Integer.MAX_VALUE)
                .extendedGapCheckEnabled(false);
    }

    /**
     * Reads these aggregates in one statement and keeps them at hand until the present unit of work ends, its commit included: for
     * batches, which would load them one by one.
     */
    public void readAhead(Collection<String> aggregateIds) {
        Map<String, List<DomainEventData<?>>> found = transactions.fetchInTransaction(() -> JdbcUtils.executeQuery(
                        getConnection(),
                        connection -> statements.ofAggregates(connection, List.copyOf(aggregateIds)),
                        JdbcUtils.listResults(this::getDomainEventData),
                        failure -> new EventStoreException("could not read ahead", failure))
                .stream()
                .collect(Collectors.groupingBy(DomainEventData::getAggregateIdentifier)));
        Map<String, List<DomainEventData<?>>> atHand =
                CurrentUnitOfWork.get().root().getOrComputeResource(AT_HAND, first -> new HashMap<>());
        aggregateIds.forEach(id -> atHand.put(id, found.getOrDefault(id, List.of())));
    }

    /**
     * Where the log ends now. Whoever goes on reading from this token meets what is committed late below it, so what was read of the
     * history meanwhile may come again.
     */
    public GapAwareTrackingToken end() {
        return transactions.fetchInTransaction(() -> JdbcUtils.executeQuery(
                getConnection(),
                connection -> LogStatements.end(connection, MAX_GAP_OFFSET),
                row -> {
                    row.next();
                    Long[] gaps = (Long[]) row.getArray(2).getArray();
                    return GapAwareTrackingToken.newInstance(row.getLong(1), List.of(gaps));
                },
                failure -> new EventStoreException("could not look for the end of the log", failure)));
    }

    /**
     * Events of the past in the log's order, in one statement and without looking for gaps: for who reads it all, up to an {@link #end()} taken before.
     *
     * @param after and {@code upTo} are indexes, the latter included
     * @param types logical names
     */
    public List<TrackedEventMessage<?>> history(long after, long upTo, Collection<String> types, int limit) {
        List<TrackedEventData<?>> found = transactions.fetchInTransaction(() -> JdbcUtils.executeQuery(
                getConnection(),
                connection -> statements.between(connection, after, upTo, types, limit),
                JdbcUtils.listResults(row -> new TrackedDomainEventData<>(
                        GapAwareTrackingToken.newInstance(row.getLong(GLOBAL_INDEX), List.of()), LogEntry.of(row))),
                failure -> new EventStoreException("could not read the history", failure)));
        return EventUtils.upcastAndDeserializeTrackedEvents(found.stream(), getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long from, int batchSize) {
        List<DomainEventData<?>> events = atHand(aggregateId);
        if (events == null) {
            return super.fetchDomainEvents(aggregateId, from, batchSize);
        }
        return events.stream()
                .filter(event -> event.getSequenceNumber() >= from)
                .toList();
    }

    private static @Nullable List<DomainEventData<?>> atHand(String aggregateId) {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        Map<String, List<DomainEventData<?>>> atHand =
                CurrentUnitOfWork.get().root().getResource(AT_HAND);
        return atHand == null ? null : atHand.get(aggregateId);
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        List<EventRow> rows = events.stream().map(EventRow::of).toList();
        OrderOfKnowledge.hold(connection, rows);
        return statements.append(connection, rows);
    }

    @Override
    protected PreparedStatement readEventData(Connection connection, String id, long from, int batchSize)
            throws SQLException {
        return statements.ofAggregate(connection, id, from, batchSize);
    }

    @Override
    protected PreparedStatement readEventDataWithoutGaps(Connection connection, long index, int batchSize)
            throws SQLException {
        return statements.after(connection, index, batchSize);
    }

    @Override
    protected PreparedStatement readEventDataWithGaps(Connection connection, long index, int batchSize, List<Long> gaps)
            throws SQLException {
        return statements.afterOrIn(connection, index, batchSize, gaps);
    }

    @Override
    protected PreparedStatement lastSequenceNumberFor(Connection connection, String aggregateId) throws SQLException {
        return LogStatements.lastSequence(connection, aggregateId);
    }

    @Override
    protected PreparedStatement createTailToken(Connection connection) throws SQLException {
        return LogStatements.tail(connection);
    }

    @Override
    protected PreparedStatement createHeadToken(Connection connection) throws SQLException {
        return LogStatements.head(connection);
    }

    @Override
    protected PreparedStatement createTokenAt(Connection connection, Instant ingestedAt) throws SQLException {
        return LogStatements.at(connection, ingestedAt);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return Stream.empty();
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, @Nullable GapAwareTrackingToken previous)
            throws SQLException {
        long index = row.getLong(GLOBAL_INDEX);
        GapAwareTrackingToken token = previous == null
                ? GapAwareTrackingToken.newInstance(index, gapsBelow(index))
                : previous.advanceTo(index, MAX_GAP_OFFSET);
        return new TrackedDomainEventData<>(token, LogEntry.of(row));
    }

    private static TreeSet<Long> gapsBelow(long index) {
        return LongStream.range(Math.max(1, index - MAX_GAP_OFFSET), index)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return LogEntry.of(row);
    }

    @Override
    protected void handlePersistenceException(Exception failure, EventMessage<?> failed) {
        if (isRace(failure)) {
            throw new ConcurrencyException("somebody else wrote first", failure);
        }
        throw new EventStoreException("could not append to the log", failure);
    }

    /** Somebody wrote the same sequence first, or writers waited for one another and this one gave way. */
    static boolean isRace(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && RACES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
