package io.aegira.command.risk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The SQL of the facts and marks. */
final class FactStatements {
    /** After everything that a timestamp here can say. */
    static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** A backfill in the order of time goes on and on: what it has grown by at once need not be written with each batch. */
    static final String MARK = """
            INSERT INTO command.risk_work AS mark (tenant_id, worker_id, dirty_from, dirty_until, roster, backfill) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, worker_id, backfill) WHERE backfill IS NOT NULL DO UPDATE
            SET dirty_from = least(mark.dirty_from, excluded.dirty_from), roster = mark.roster OR excluded.roster,
                dirty_until = greatest(mark.dirty_until, excluded.dirty_until + interval '90 days')
            WHERE excluded.dirty_from < mark.dirty_from OR excluded.dirty_until > mark.dirty_until OR (excluded.roster AND NOT mark.roster)""";
    /**
     * Where a shift was before counts as well: its worker then and its day then. In a zone of its own, that day was the eve of shifts that
     * begin up to 26 hours before it; nothing but the former row tells the zone.
     */
    static final String MARK_FORMER_SHIFT = """
            INSERT INTO command.risk_work (tenant_id, worker_id, dirty_from, dirty_until, roster)
            SELECT former.tenant_id, former.worker_id,
                CASE WHEN EXISTS (SELECT FROM command.shift other WHERE other.tenant_id = former.tenant_id
                        AND other.worker_id = former.worker_id AND other.zone <> former.zone)
                    THEN former.start_at - interval '26 hours' ELSE former.start_at END,
                former.end_at, true
            FROM command.shift former WHERE former.tenant_id = ? AND former.shift_id = ?""";

    static final String MARK_FORMER_WINDOW = """
            INSERT INTO command.risk_work (tenant_id, worker_id, dirty_from, dirty_until, roster)
            SELECT tenant_id, worker_id, closes_at, closes_at, true FROM command.prompt WHERE tenant_id = ? AND prompt_id = ?""";
    /** Whose prompt it is decides whether an answer counts: that of anybody else who answered may count no longer. */
    static final String MARK_OTHERS_WHO_ANSWERED = """
            INSERT INTO command.risk_work (tenant_id, worker_id, dirty_from, dirty_until, roster)
            SELECT r.tenant_id, r.worker_id, min(r.submitted_at), max(r.submitted_at), false
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[]) AS stands (tenant_id, prompt_id, worker_id)
            JOIN command.response r
                ON r.tenant_id = stands.tenant_id AND r.prompt_id = stands.prompt_id AND r.worker_id <> stands.worker_id
            GROUP BY r.tenant_id, r.worker_id""";

    static final String SHIFT = """
            INSERT INTO command.shift (tenant_id, shift_id, worker_id, zone, start_at, end_at, upserted_as) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, shift_id) DO UPDATE SET worker_id = excluded.worker_id, zone = excluded.zone,
                start_at = excluded.start_at, end_at = excluded.end_at, upserted_as = excluded.upserted_as""";
    static final String REMOVE_SHIFT = "UPDATE command.shift SET removed_as = ? WHERE tenant_id = ? AND shift_id = ?";
    static final String PROMPT = """
            INSERT INTO command.prompt (tenant_id, prompt_id, worker_id, shift_id, kind, form_id, opens_at, closes_at, withdrawn, cause_id, caused_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, prompt_id) DO UPDATE SET worker_id = excluded.worker_id, form_id = excluded.form_id,
                opens_at = excluded.opens_at, closes_at = excluded.closes_at, withdrawn = excluded.withdrawn,
                cause_id = excluded.cause_id, caused_at = excluded.caused_at""";
    static final String SETTLED = "UPDATE command.prompt SET settled_as = ? WHERE tenant_id = ? AND prompt_id = ?";
    static final String OPEN_WINDOW = """
            INSERT INTO command.open_window (tenant_id, prompt_id, worker_id, closes_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant_id, prompt_id) DO UPDATE SET worker_id = excluded.worker_id, closes_at = excluded.closes_at""";
    static final String SHUT_WINDOW = "DELETE FROM command.open_window WHERE tenant_id = ? AND prompt_id = ?";
    static final String RESPONSE = """
            INSERT INTO command.response (tenant_id, response_id, prompt_id, worker_id, submitted_at, form_id, form_version, answers, event_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";
    static final String MISS =
            "INSERT INTO command.miss (tenant_id, prompt_id, closes_at, missed_id) VALUES (?, ?, ?, ?)";
    static final String AVAILABILITY = """
            INSERT INTO command.availability (tenant_id, event_id, worker_id, sequence, status, from_at, to_at, event_time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private FactStatements() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
