package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened to prompts from the log. */
@Repository
@RequiredArgsConstructor
class PromptHistories {
    private static final String STANDING = """
            SELECT (e.payload ->> 'prompt_id')::uuid AS prompt_id, e.event_id, e.event_type, e.event_time, e.ingested_at
            FROM eventlog.events e
            WHERE e.aggregate_id = ANY (:aggregates) AND (:about::uuid IS NULL OR e.worker_id = :about)
            ORDER BY e.global_index""";

    /** What is said of a window is about its time, whenever it was said. */
    private static final String AS_KNOWN = """
            SELECT (e.payload ->> 'prompt_id')::uuid AS prompt_id, e.event_id, e.event_type, e.event_time, e.ingested_at
            FROM eventlog.known(:known_at) e
            WHERE e.aggregate_id = ANY (:aggregates) AND (:about::uuid IS NULL OR e.worker_id = :about)
              AND (e.event_time <= :as_of
                   OR e.event_type IN ('checkin.prompt_scheduled', 'checkin.prompt_rescheduled', 'checkin.prompt_withdrawn'))
            ORDER BY e.global_index""";

    private final JdbcClient jdbc;

    /** A worker who asks is told only what they had to do with. */
    Map<PromptId, List<PromptEventView>> of(Collection<PromptId> prompts, Sight sight, @Nullable AsKnown known) {
        WorkerId about = sight.self();
        Map<PromptId, List<PromptEventView>> histories = new HashMap<>();
        prompts.forEach(prompt -> histories.put(prompt, new ArrayList<>()));
        jdbc.sql(known == null ? STANDING : AS_KNOWN)
                .params(Knowledge.parameters(known))
                .param(
                        "aggregates",
                        prompts.stream()
                                .map(prompt -> AggregateId.of(AggregateId.PROMPT, sight.tenantId(), prompt.value()))
                                .toArray(String[]::new))
                .param("about", about == null ? null : about.value())
                .query(row -> {
                    Objects.requireNonNull(histories.get(Columns.id(row, "prompt_id", PromptId::of)))
                            .add(event(row));
                });
        return histories;
    }

    private static PromptEventView event(ResultSet row) throws SQLException {
        return new PromptEventView(
                Columns.id(row, "event_id", Function.identity()),
                Objects.requireNonNull(row.getString("event_type")),
                Columns.instant(row, "event_time"),
                Columns.instant(row, "ingested_at"));
    }
}
