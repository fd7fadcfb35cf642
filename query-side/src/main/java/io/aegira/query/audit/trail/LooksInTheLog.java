package io.aegira.query.audit.trail;

import io.aegira.kernel.UuidText;
import io.aegira.kernel.audit.AuditEvent;
import io.aegira.kernel.audit.AuditedAction;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.platform.security.Role;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/**
 * Reads the tenant's records from the log, those alone that may be about the person, some days of them at a time: how long that takes goes by
 * what is told, neither by how long the trail is nor by how often others were looked at. Whoever is named in what was asked for was looked at;
 * where nobody is, everybody whom the asker reaches was. What somebody was refused shows nothing, so nobody was looked at.
 */
@Repository
@RequiredArgsConstructor
class LooksInTheLog implements RecordedLooks {
    private static final Place END = new Place(Instant.parse("9999-12-31T00:00:00Z"), "", "");

    /** So many that are noted are looked at together, and the rest of the day that the last of them is of. */
    private static final int TOGETHER = 500;

    /** One by one: a step in an index each, whatever the planner knows of the tables. */
    private static final String NOTED = """
            SELECT noted.looked_at, noted.event_id FROM unnest(?::text[], ?::text[]::timestamptz[]) under (about, since)
            CROSS JOIN LATERAL (SELECT look.looked_at, look.event_id FROM infra.look look
                WHERE look.tenant_id = infra.tenant() AND look.about = under.about AND look.looked_at >= greatest(under.since, ?) AND look.looked_at < ?
                ORDER BY look.looked_at DESC LIMIT ?::bigint) noted
            """;

    private static final String SO_MANY = NOTED + "ORDER BY noted.looked_at DESC OFFSET " + TOGETHER + " LIMIT 1";

    private static final String RECORDS = """
            WITH noted AS (SELECT DISTINCT event_id FROM (
            """ + NOTED
            + """
            ) one), person AS (SELECT ?::uuid AS id, ?::text AS subject, ?::text AS site, ?::text AS team, ?::uuid[] AS cases, ?::timestamptz AS with_case_since),
            record AS (
                SELECT e.event_time, e.payload ->> 'action' AS action, e.payload ->> 'target' AS target,
                    ARRAY(SELECT found[1]::uuid FROM regexp_matches(e.payload ->> 'target', '(%1$s)', 'g') found) AS named,
                    string_to_array(e.metadata ->> '%2$s', ',') AS roles, string_to_array(e.metadata ->> '%3$s', ',') AS sites,
                    string_to_array(e.metadata ->> '%4$s', ',') AS teams
                FROM noted CROSS JOIN LATERAL (SELECT found.* FROM eventlog.events found
                    WHERE found.tenant_id = infra.tenant() AND found.event_id = noted.event_id LIMIT 1) e
                WHERE e.event_type = '%5$s' AND e.payload ->> 'action' IN ('%6$s', '%7$s', '%8$s') AND e.actor_id <> (SELECT subject FROM person)),
            """.formatted(
                            UuidText.FORM,
                            EventMetadata.ACTOR_ROLES,
                            EventMetadata.ACTOR_SITES,
                            EventMetadata.ACTOR_TEAMS,
                            AuditEvent.RECORDED,
                            AuditedAction.ANSWERS_READ.text(),
                            AuditedAction.FLAG_VIEWED.text(),
                            AuditedAction.EXPORTED.text());

    /** Reports on decisions and on drafts have ids of their own, and are about everybody. */
    private static final String LOOKS = """
            look AS (
                SELECT record.event_time,
                    array_to_string(ARRAY(SELECT role FROM unnest(record.roles) role WHERE role IN ('AUDITOR', 'CASE_MANAGER', 'HSE', 'SUPERVISOR') ORDER BY role), ',') AS looked_by,
                    CASE
                    WHEN person.id = ANY (record.named) THEN CASE record.action WHEN 'exported' THEN 'OWN_FILE' ELSE 'CHECK_INS' END
                    WHEN record.named && person.cases THEN 'CASE'
                    WHEN record.target LIKE '%/incidents/%/photos/%' AND EXISTS (SELECT FROM unnest(record.named) id JOIN eventlog.events about
                        ON about.tenant_id = infra.tenant() AND about.aggregate_id = 'incident:' || infra.tenant() || ':' || id AND about.sequence = 0
                        WHERE about.worker_id = person.id) THEN 'PHOTO'
                    WHEN record.target LIKE '%/events/%' AND EXISTS (SELECT FROM eventlog.events about WHERE about.tenant_id = infra.tenant()
                        AND about.event_id = ANY (record.named) AND about.worker_id = person.id) THEN 'CHECK_INS'
                    WHEN (record.named = '{}' OR record.named::text[] && ARRAY[person.site, person.team]
                            OR record.target LIKE '%replays%' OR record.target LIKE '%what-if%')
                        AND ('AUDITOR' = ANY (record.roles) OR record.roles && '{HSE}' AND person.site = ANY (record.sites)
                            OR record.roles && '{SUPERVISOR}' AND person.team = ANY (record.teams)
                            OR record.roles && '{CASE_MANAGER}' AND record.event_time >= person.with_case_since)
                        THEN CASE record.action WHEN 'exported' THEN 'FILE' ELSE 'LIST' END
                    END AS looked_at
                FROM record CROSS JOIN person)
            """;

    private static final String BY_DAY = """
            SELECT max(event_time) AS last_at, count(*) AS times, coalesce(looked_by, '') AS looked_by, looked_at FROM look
            WHERE looked_at IS NOT NULL GROUP BY (event_time AT TIME ZONE ?)::date, coalesce(looked_by, ''), looked_at
            HAVING (max(event_time), coalesce(looked_by, '') COLLATE "C", looked_at COLLATE "C") < (?, ?, ?)
            ORDER BY max(event_time) DESC, coalesce(looked_by, '') COLLATE "C" DESC, looked_at COLLATE "C" DESC LIMIT ?""";

    private final TenantReads database;

    @Override
    public List<LookView> list(Looks looks, @Nullable Place after, int fetch) {
        Place before = after == null ? END : after;
        return database.read(jdbc -> {
            Reading reading = new Reading(jdbc, looks, NotedUnder.of(looks));
            List<LookView> found = new ArrayList<>();
            Instant end = endOfDay(before.lastAt(), looks.zone());
            while (found.size() < fetch && end.isAfter(looks.from())) {
                Instant begin = reading.begin(end);
                found.addAll(reading.days(begin, end, before, fetch - found.size()));
                end = begin;
            }
            return found;
        });
    }

    private record Reading(JdbcOperations jdbc, Looks looks, NotedUnder under) {
        /** Of the days that are read together. */
        Instant begin(Instant end) {
            return jdbc
                    .query(
                            SO_MANY,
                            (row, number) -> Columns.instant(row, "looked_at"),
                            under.abouts(),
                            under.sinces(),
                            Columns.time(looks.from()),
                            Columns.time(end),
                            TOGETHER + 1)
                    .stream()
                    .map(last ->
                            day(last, looks.zone()).atStartOfDay(looks.zone()).toInstant())
                    .filter(begin -> begin.isAfter(looks.from()))
                    .findFirst()
                    .orElse(looks.from());
        }

        List<LookView> days(Instant begin, Instant end, Place before, int fetch) {
            return jdbc.query(
                    RECORDS + LOOKS + BY_DAY,
                    LooksInTheLog::view,
                    under.abouts(),
                    under.sinces(),
                    Columns.time(begin),
                    Columns.time(end),
                    null,
                    looks.person().value(),
                    looks.subject(),
                    text(looks.site()),
                    text(looks.team()),
                    looks.cases().stream().map(CaseId::value).toArray(UUID[]::new),
                    Columns.timeOrNull(looks.withCaseSince()),
                    looks.zone().getId(),
                    Columns.time(before.lastAt()),
                    before.by(),
                    before.lookedAt(),
                    fetch);
        }
    }

    /** What was seen later than on the last day that was told of need not be read again. */
    private static Instant endOfDay(Instant last, ZoneId zone) {
        return day(last, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static LookView view(ResultSet row, int number) throws SQLException {
        return new LookView(
                Columns.instant(row, "last_at"),
                row.getInt("times"),
                Arrays.stream(row.getString("looked_by").split(","))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .toList(),
                LookedAt.valueOf(row.getString("looked_at")));
    }
}
