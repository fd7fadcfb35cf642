package io.aegira.query.activity;

import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.WorkersInSight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out from the log what an id stands for. */
@Component
@RequiredArgsConstructor
class EventSubjects {
    /** By type of aggregate. */
    private static final Map<String, String> FIELDS = Map.of(
            AggregateId.PROMPT, "prompt_id",
            AggregateId.AD_HOC, "response_id",
            AggregateId.SHIFT, "shift_id",
            AggregateId.CASE, "case_id",
            AggregateId.INCIDENT, "incident_id");

    private final JdbcClient jdbc;
    private final WorkersInSight workers;

    /** @throws Problem 404 when nothing of the tenant goes by this id, or only somebody who was erased */
    EventSubject find(Sight sight, UUID id) {
        Optional<EventSubject> found = aggregate(sight, id).or(() -> episode(id));
        EventSubject subject = found.orElseGet(() -> EventSubject.worker(id));
        subject.workers().forEach(worker -> workers.require(sight, worker));
        return subject;
    }

    private Optional<EventSubject> aggregate(Sight sight, UUID id) {
        Map<String, String> types = new LinkedHashMap<>();
        FIELDS.keySet().forEach(type -> types.put(AggregateId.of(type, sight.tenantId(), id), type));
        Map<String, List<WorkerId>> found = new LinkedHashMap<>();
        jdbc.sql("""
            SELECT DISTINCT e.aggregate_id, e.worker_id FROM eventlog.events e
            WHERE e.tenant_id = infra.tenant() AND e.aggregate_id = ANY (:names) AND e.worker_id IS NOT NULL""")
                .param("names", types.keySet().toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), Columns.id(row, "worker_id", WorkerId::of)))
                .list()
                .forEach(one -> found.merge(
                        one.getKey(),
                        List.of(one.getValue()),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return found.entrySet().stream()
                .findFirst()
                .map(one -> new EventSubject(id, one.getKey(), FIELDS.get(types.get(one.getKey())), one.getValue()));
    }

    /** Episodes are few, and their openings stand together. */
    private Optional<EventSubject> episode(UUID id) {
        return jdbc.sql("""
            SELECT e.worker_id FROM eventlog.events e
            WHERE e.tenant_id = infra.tenant() AND e.event_type = 'risk.episode_opened' AND e.payload ->> 'episode_id' = ? LIMIT 1""")
                .param(id.toString())
                .query((row, number) -> Columns.id(row, "worker_id", WorkerId::of))
                .optional()
                .map(worker -> new EventSubject(id, null, "episode_id", List.of(worker)));
    }
}
