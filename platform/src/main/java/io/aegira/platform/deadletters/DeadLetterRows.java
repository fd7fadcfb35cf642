package io.aegira.platform.deadletters;

import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of dead letters, as far as operators look at it. What a rebuild parks has a name of its own and is not shown. */
class DeadLetterRows {
    private static final String FIRST_OF_EACH = """
            SELECT * FROM (
                SELECT DISTINCT ON (processing_group, sequence_identifier) dead_letter_identifier, processing_group, sequence_identifier,
                    event_identifier, payload_type, cause_type, enqueued_at,
                    count(*) OVER (PARTITION BY processing_group, sequence_identifier) AS waiting
                FROM infra.dead_letter_entry WHERE processing_group NOT LIKE '%~%'
                ORDER BY processing_group, sequence_identifier, sequence_index) parked
            """;

    private final JdbcClient jdbc;

    DeadLetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By processor and sequence, one more than the page holds. */
    List<ParkedSequence> list(@Nullable String processor, PageRequest page) {
        return TenantScope.callAcrossTenants(() -> jdbc.sql(FIRST_OF_EACH + """
                        WHERE (:processor::text IS NULL OR processing_group = :processor)
                          AND (processing_group, sequence_identifier) > (:group, :sequence)
                        ORDER BY processing_group, sequence_identifier LIMIT :fetch""")
                .param("processor", processor)
                .param("group", page.cursor().map(cursor -> cursor.text(0)).orElse(""))
                .param("sequence", page.cursor().map(cursor -> cursor.text(1)).orElse(""))
                .param("fetch", page.fetch())
                .query(DeadLetterRows::parked)
                .list());
    }

    Optional<ParkedSequence> find(UUID first) {
        return TenantScope.callAcrossTenants(() -> jdbc.sql(FIRST_OF_EACH + "WHERE dead_letter_identifier = ?")
                .param(first.toString())
                .query(DeadLetterRows::parked)
                .optional());
    }

    long waiting(ParkedSequence parked) {
        return TenantScope.callAcrossTenants(() -> jdbc.sql(
                        "SELECT count(*) FROM infra.dead_letter_entry WHERE processing_group = ? AND sequence_identifier = ?")
                .params(parked.processor(), parked.sequence())
                .query(Long.class)
                .single());
    }

    /** Takes the first letter away and writes down why, in one transaction. @return false when it has gone meanwhile */
    boolean discard(ParkedSequence parked, String reason, String by) {
        return TenantScope.callAcrossTenants(() -> jdbc.sql("""
                        WITH gone AS (DELETE FROM infra.dead_letter_entry WHERE dead_letter_identifier = :id RETURNING *)
                        INSERT INTO infra.discarded_letter (dead_letter_identifier, processing_group, sequence_identifier,
                            event_identifier, payload_type, cause_type, reason, discarded_by)
                        SELECT dead_letter_identifier, processing_group, sequence_identifier, event_identifier, payload_type, cause_type,
                            :reason, :by FROM gone""")
                        .param("id", parked.id().toString())
                        .param("reason", reason)
                        .param("by", by)
                        .update())
                == 1;
    }

    private static ParkedSequence parked(ResultSet row, int number) throws SQLException {
        return new ParkedSequence(
                UUID.fromString(row.getString("dead_letter_identifier")),
                row.getString("processing_group"),
                row.getString("sequence_identifier"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                cause(row.getString("cause_type")),
                Instant.parse(row.getString("enqueued_at")),
                row.getLong("waiting"));
    }

    private static String cause(@Nullable String type) {
        return type == null ? "unknown" : type.substring(type.lastIndexOf('.') + 1);
    }
}
