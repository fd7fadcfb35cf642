package io.aegira.query.audit;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.query.audit.DecisionReplay.Status;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;

/** The tenant's replays, those that have ended too; any node can tell of them. */
@Repository
@RequiredArgsConstructor
class DecisionReplays {
    /** One whose node died says nothing any more. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final String KEEP = """
            INSERT INTO query.decision_replay (tenant_id, replay_id, status, begun_at, workers, done, decisions, identical, consequences,
                differing, different, failure, heard_of_at)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (tenant_id, replay_id) DO UPDATE SET status = excluded.status, workers = excluded.workers, done = excluded.done,
                decisions = excluded.decisions, identical = excluded.identical, consequences = excluded.consequences,
                differing = excluded.differing, different = excluded.different, failure = excluded.failure, heard_of_at = excluded.heard_of_at""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    void keep(DecisionReplay replay) {
        transactions.executeWithoutResult(kept -> jdbc.sql(KEEP)
                .params(Arrays.asList(
                        replay.replayId(),
                        Columns.text(replay.status()),
                        Columns.time(replay.begunAt()),
                        replay.workers(),
                        replay.done(),
                        replay.decisions(),
                        replay.identical(),
                        replay.consequences(),
                        replay.differing(),
                        AegiraJson.mapper().writeValueAsString(replay.different()),
                        replay.failure(),
                        Columns.time(clock.instant())))
                .update());
    }

    Optional<DecisionReplay> find(UUID replayId) {
        return Objects.requireNonNull(transactions.execute(view -> jdbc.sql(
                        "SELECT * FROM query.decision_replay WHERE tenant_id = infra.tenant() AND replay_id = ?")
                .param(replayId)
                .query((row, number) -> replay(row))
                .optional()));
    }

    /** The latest few, the latest first. */
    List<DecisionReplay> latest() {
        return Objects.requireNonNull(transactions.execute(view -> jdbc.sql(
                        "SELECT * FROM query.decision_replay WHERE tenant_id = infra.tenant() ORDER BY begun_at DESC LIMIT 10")
                .query((row, number) -> replay(row))
                .list()));
    }

    private DecisionReplay replay(ResultSet row) throws SQLException {
        DecisionReplay replay = new DecisionReplay(
                row.getObject("replay_id", UUID.class),
                Columns.constant(row, "status", Status.class),
                Columns.instant(row, "begun_at"),
                row.getInt("workers"),
                row.getInt("done"),
                row.getLong("decisions"),
                row.getLong("identical"),
                row.getLong("consequences"),
                row.getLong("differing"),
                Columns.document(row, "different", new TypeReference<>() {}),
                row.getString("failure"));
        Instant lastHeardOf = Columns.instant(row, "heard_of_at");
        boolean silent =
                replay.status() == Status.RUNNING && lastHeardOf.plus(SILENCE).isBefore(clock.instant());
        return silent ? replay.ended(Status.FAILED, "its node has stopped; begin another one") : replay;
    }
}
