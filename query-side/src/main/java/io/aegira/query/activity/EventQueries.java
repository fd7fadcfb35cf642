package io.aegira.query.activity;

import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Columns;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log backwards, never more of it than is told. */
@Component
@RequiredArgsConstructor
class EventQueries {
    /** Type by type: each stretch is found by one index, however seldom or often the type is. */
    private static final String OF_ANYBODY = """
        SELECT k.global_index FROM unnest(:types) wanted (type) CROSS JOIN LATERAL (
            SELECT e.global_index, e.event_time, e.event_id FROM eventlog.events e
            WHERE e.event_type = wanted.type AND %1$s
            ORDER BY e.event_time DESC, e.event_id DESC LIMIT :fetch) k
        ORDER BY k.event_time DESC, k.event_id DESC LIMIT :fetch""";

    private static final String ABOUT = """
        SELECT e.global_index FROM eventlog.events e WHERE e.event_type = ANY (:types) AND %2$s AND %1$s
        ORDER BY e.event_time DESC, e.event_id DESC LIMIT :fetch""";

    private static final String WITHIN = """
        e.tenant_id = infra.tenant() AND e.event_time >= :from AND e.event_time < :to
            AND e.event_time <= :before_time AND (e.event_time, e.event_id) < (:before_time, :before_id)""";

    private final JdbcClient jdbc;
    private final EventSubjects subjects;
    private final LoggedEvents rows;
    private final Connections connections;

    @QueryHandler
    List<EventView> answer(ListEvents question) {
        EventSubject about = question.subject() == null ? null : subjects.find(question.sight(), question.subject());
        String wanted = about == null ? OF_ANYBODY.formatted(WITHIN) : ABOUT.formatted(WITHIN, about.condition());
        EventPosition before = question.before() == null ? EventPosition.END : question.before();
        return jdbc.sql("SELECT " + LoggedEvents.COLUMNS + " FROM eventlog.events e" + LoggedEvents.RECEIPTS
                        + "WHERE e.tenant_id = infra.tenant() AND e.global_index IN (" + wanted
                        + ") ORDER BY e.event_time DESC, e.event_id DESC")
                .params(about == null ? Map.of() : about.parameters())
                .param("reader", question.reader())
                .param("types", question.types().toArray(String[]::new))
                .param("from", Columns.time(question.happened().from()))
                .param("to", Columns.time(question.happened().to()))
                .param("before_time", Columns.time(before.eventTime()))
                .param("before_id", before.eventId())
                .param("fetch", question.fetch())
                .query(rows.of(question.sight().tenantId()))
                .list();
    }

    @QueryHandler
    ConnectedEvent answer(FindEvent question) {
        EventView event = jdbc.sql("SELECT " + LoggedEvents.COLUMNS + " FROM eventlog.events e" + LoggedEvents.RECEIPTS
                        + "WHERE e.tenant_id = infra.tenant() AND e.event_id = :event")
                .param("reader", question.reader())
                .param("event", question.eventId())
                .query(rows.of(question.sight().tenantId()))
                .optional()
                .orElseThrow(Problem::notFound);
        return connections.of(question, event);
    }
}
