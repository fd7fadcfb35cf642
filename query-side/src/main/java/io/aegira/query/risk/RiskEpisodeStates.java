package io.aegira.query.risk;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.SignalId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Knowledge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads {@code risk_episode_state}. Reasons leave the database only for those who may know them. */
@Repository
@RequiredArgsConstructor
class RiskEpisodeStates {
    private static final TypeReference<List<SignalId>> SIGNALS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private static final String EPISODES = """
            SELECT e.episode_id, e.worker_id, e.status, e.standing, e.severity, e.opened_at, e.opened_by, e.turned_high_at,
                   e.closed_at, e.last_signal_at, e.last_updated_at, k.reasoned,
                   CASE WHEN k.reasoned THEN e.signal_ids ELSE '[]' END AS signal_ids,
                   CASE WHEN k.reasoned THEN e.reasons ELSE '[]' END AS reasons
            FROM %s e CROSS JOIN LATERAL (SELECT %s AS reasoned) k
            WHERE e.tenant_id = infra.tenant() AND %s
            """;

    private final JdbcClient jdbc;

    List<RiskEpisodeStateRow> find(ListEpisodes question) {
        String mayKnow = question.reasons().condition("e.worker_id", "know");
        return jdbc.sql(EPISODES.formatted(
                                question.known() == null
                                        ? "query.risk_episode_state"
                                        : "query.risk_episode_known(:as_of, :known_at)",
                                mayKnow,
                                question.sight().condition("e.worker_id", "see"))
                        + """
                          AND e.opened_at < :to AND (e.closed_at IS NULL OR e.closed_at >= :from)
                          AND (e.opened_at, e.episode_id) > (:after_time, :after_id)
                          AND (:standing = 'all' OR e.standing = :standing) %s%s
                        ORDER BY e.opened_at, e.episode_id LIMIT :fetch""".formatted(
                                        question.workerId() == null ? "" : " AND e.worker_id = :worker",
                                        question.status() == null ? "" : " AND e.status = :status"))
                .params(question.sight().parameters("see"))
                .params(Knowledge.parameters(question.known()))
                .params(question.reasons().parameters("know"))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .param("status", question.status() == null ? null : Columns.text(question.status()))
                .param("standing", Columns.text(question.standing()))
                .param("from", Columns.time(question.during().from()))
                .param("to", Columns.time(question.during().to()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> episode(row))
                .list();
    }

    List<RiskEpisodeStateRow> find(FindEpisodes question) {
        return jdbc.sql(EPISODES.formatted(
                                "query.risk_episode_state",
                                question.reasons().condition("e.worker_id", "know"),
                                question.sight().condition("e.worker_id", "see"))
                        + "AND e.episode_id = ANY (:ids) ORDER BY e.opened_at, e.episode_id")
                .params(question.sight().parameters("see"))
                .params(question.reasons().parameters("know"))
                .param("ids", question.ids().stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query((row, number) -> episode(row))
                .list();
    }

    private static RiskEpisodeStateRow episode(ResultSet row) throws SQLException {
        return new RiskEpisodeStateRow(
                Columns.id(row, "episode_id", EpisodeId::of),
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.constant(row, "status", EpisodeStatus.class),
                Columns.constant(row, "standing", EpisodeStanding.class),
                Columns.constant(row, "severity", EpisodeSeverity.class),
                Columns.instant(row, "opened_at"),
                Columns.constant(row, "opened_by", OpenedBy.class),
                Columns.instantOrNull(row, "turned_high_at"),
                Columns.instantOrNull(row, "closed_at"),
                Columns.instant(row, "last_signal_at"),
                Columns.document(row, "signal_ids", SIGNALS),
                Columns.document(row, "reasons", REASONS),
                Columns.instant(row, "last_updated_at"),
                row.getBoolean("reasoned"));
    }
}
