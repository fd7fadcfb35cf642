package io.aegira.query.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.audit.trail.RecordedLooks.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class LooksAtOneAmongManyTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final TenantId TENANT = TenantId.of(new UUID(31, 1));
    private static final WorkerId ANA = WorkerId.of(new UUID(31, 2));
    private static final WorkerId BEN = WorkerId.of(new UUID(31, 3));
    private static final SiteId QUARRY = SiteId.of(new UUID(31, 4));
    private static final String OF_ANA = "GET /api/v1/admin/signals?worker_id=" + ANA;
    private static final String OF_BEN = "GET /api/v1/admin/signals?worker_id=" + BEN;
    private static final String OF_ALL = "GET /api/v1/admin/signals";
    private static final int YEARS = 3 * 365;

    private static final HikariDataSource ONE_CONNECTION = DATABASE.pool(DatabaseRole.READ, 1);
    private static final TenantReads READS = new TenantReads(ONE_CONNECTION);
    private static final JdbcClient ADMINISTRATOR = DATABASE.administrator();
    private static final LooksInTheLog LOOKS = new LooksInTheLog(READS);

    @BeforeAll
    static void somebody_looks_every_day_for_three_years() {
        record("ana", OF_ANA, QUARRY.value(), YEARS, "1 day");
        record("all", OF_ALL, QUARRY.value(), 3 * YEARS, "8 hours");
        record("ben", OF_BEN, QUARRY.value(), 2_000, "12 hours");
        ADMINISTRATOR.sql("ANALYZE eventlog.events, infra.look").update();
    }

    @AfterAll
    static void close() {
        ONE_CONNECTION.close();
    }

    @Test
    void page_by_page_all_of_it_comes_once_and_nothing_of_others_does() {
        List<LookView> whole = looks(null, 10_000);
        assertThat(whole).hasSize(2 * YEARS + 1);
        assertThat(whole.stream()
                        .filter(look -> look.lookedAt() == LookedAt.CHECK_INS)
                        .mapToInt(LookView::times)
                        .sum())
                .isEqualTo(YEARS);
        assertThat(whole.stream()
                        .filter(look -> look.lookedAt() == LookedAt.LIST)
                        .mapToInt(LookView::times)
                        .sum())
                .isEqualTo(3 * YEARS);
        List<LookView> pages = new ArrayList<>();
        for (List<LookView> page = looks(null, 400); !page.isEmpty(); page = looks(behind(pages.getLast()), 400)) {
            pages.addAll(page);
        }
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void a_page_costs_what_it_tells_however_long_the_trail_is_and_whoever_else_was_looked_at() {
        looks(null, 51);
        long rows = rowsRead(() -> looks(null, 51));
        assertThat(rows).isPositive().isLessThan(5L * 500);

        List<LookView> before = looks(null, 51);
        record("ben again", OF_BEN, QUARRY.value(), 20_000, "1 hour");
        record("all elsewhere", OF_ALL, new UUID(31, 5), 20_000, "1 hour");
        ADMINISTRATOR.sql("ANALYZE eventlog.events, infra.look").update();

        assertThat(looks(null, 51)).isEqualTo(before);
        assertThat(rowsRead(() -> looks(null, 51))).isEqualTo(rows);
    }

    private static List<LookView> looks(@Nullable Place after, int fetch) {
        Looks looks = new Looks(
                ANA,
                ANA.toString(),
                QUARRY,
                null,
                Set.of(),
                null,
                ZoneId.of("Australia/Perth"),
                Instant.parse("0001-01-01T00:00:00Z"));
        return TenantScope.call(TENANT, () -> LOOKS.list(looks, after, fetch));
    }

    private static Place behind(LookView look) {
        return new Place(look.lastAt(), "HSE", look.lookedAt().name());
    }

    /** As the database counts them, out of tables and indexes. */
    private static long rowsRead(Runnable work) {
        long before = counted();
        work.run();
        return counted() - before;
    }

    private static long counted() {
        TenantScope.call(
                TENANT,
                () -> READS.read(jdbc ->
                        jdbc.queryForList("SELECT pg_stat_force_next_flush()").size()));
        return ADMINISTRATOR.sql("""
                        SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname IN ('events', 'look'))
                            + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname IN ('events', 'look'))""").query(Long.class).single();
    }

    /** By HSE of that site. @param every how long after one another they are recorded */
    private static void record(String name, String target, UUID site, int times, String every) {
        ADMINISTRATOR
                .sql("""
                        INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time,
                            event_offset_seconds, actor_type, actor_id, source, schema_version, payload, metadata)
                        SELECT md5(:name || i)::uuid, :tenant, 'AuditRecord', 'audit:' || :name || i, 0, 'audit.action_recorded',
                            timestamptz '2023-02-12T00:00:00Z' + i * :every::interval, 0, 'user', 'hse', 'derived', 1,
                            jsonb_build_object('who', 'hse', 'action', 'answers_read', 'target', :target),
                            jsonb_build_object('actor_roles', 'HSE', 'actor_sites', :site, 'actor_teams', '')
                        FROM generate_series(1, :times) i""")
                .param("name", name)
                .param("tenant", TENANT.value())
                .param("every", every)
                .param("target", target)
                .param("site", site.toString())
                .param("times", times)
                .update();
    }
}
