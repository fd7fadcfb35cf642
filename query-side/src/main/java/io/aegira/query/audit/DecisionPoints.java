package io.aegira.query.audit;

import io.aegira.kernel.hindsight.DecisionPoint;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.TenantReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Where in the log something was decided about a worker, as the role sees it that cannot see what. */
@Repository
class DecisionPoints {
    private static final String POINTS = """
            SELECT global_index, source_id, at, ingested_at, event_id, withdrawn FROM eventlog.decision_point
            WHERE worker_id = ? ORDER BY global_index""";

    private final TenantReads database;

    DecisionPoints(@Qualifier("hindsightReads") TenantReads database) {
        this.database = database;
    }

    /** In the order of the log. A withdrawal is a point about the source of what it withdraws. */
    List<DecisionPoint> of(WorkerId worker) {
        return database.read(jdbc -> jdbc.query(POINTS, DecisionPoints::points, worker.value()));
    }

    private static List<DecisionPoint> points(ResultSet rows) throws SQLException {
        Map<UUID, DecisionPoint> byEvent = new HashMap<>();
        List<DecisionPoint> points = new ArrayList<>();
        while (rows.next()) {
            UUID withdrawn = rows.getObject("withdrawn", UUID.class);
            long position = rows.getLong("global_index");
            Instant decidedAt =
                    rows.getObject("ingested_at", OffsetDateTime.class).toInstant();
            if (withdrawn == null) {
                Instant at = rows.getObject("at", OffsetDateTime.class).toInstant();
                UUID source = rows.getObject("source_id", UUID.class);
                points.add(new DecisionPoint(position, source, at, decidedAt));
                byEvent.put(rows.getObject("event_id", UUID.class), points.getLast());
            } else {
                UUID computed = DerivedIds.eventId(withdrawn, "risk.signal_computed", "");
                DecisionPoint former = Objects.requireNonNull(byEvent.get(computed), "withdrawn before computed");
                points.add(new DecisionPoint(position, former.sourceId(), former.at(), decidedAt));
            }
        }
        return points;
    }
}
