package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code prompt_event}. */
@Repository
@RequiredArgsConstructor
class PromptHistories {
    private final JdbcClient jdbc;

    /** @param about only what this worker had to do with; absent: everything */
    Map<PromptId, List<PromptEventView>> of(Collection<PromptId> prompts, @Nullable WorkerId about) {
        Map<PromptId, List<PromptEventView>> histories = new HashMap<>();
        prompts.forEach(prompt -> histories.put(prompt, new ArrayList<>()));
        jdbc.sql("""
                        SELECT e.prompt_id, e.event_id, e.event_type, e.event_time, e.ingested_at FROM query.prompt_event e
                        WHERE e.tenant_id = infra.tenant() AND e.prompt_id = ANY (:prompts)
                          AND (:about::uuid IS NULL OR e.worker_id = :about)
                        ORDER BY e.position""")
                .param("prompts", prompts.stream().map(PromptId::value).toArray(UUID[]::new))
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
