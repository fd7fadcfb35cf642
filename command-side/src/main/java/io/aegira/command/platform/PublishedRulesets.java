package io.aegira.command.platform;

import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.RulesInForce;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * By which rules a tenant's decisions are taken. Which versions there are is read in the transaction that decides; a version never changes,
 * so it is compiled once.
 */
public final class PublishedRulesets {
    /** Who decides holds this, so that no rules come into force between what it reads and what it records. */
    public static final String HOLD_STILL = "pg_advisory_xact_lock_shared(hashtextextended('rules:' || ?, 0))";

    private final JdbcClient jdbc;
    private final TenantSettings settings;
    private final Map<Version, Ruleset> compiled = new ConcurrentHashMap<>();

    public PublishedRulesets(JdbcClient jdbc, TenantSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Waits until nobody decides by the present rules, and lets nobody until this transaction ends. */
    public void change(TenantId tenant) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('rules:' || ?, 0))")
                .param(tenant.toString())
                .query(row -> {});
    }

    public RulesInForce of(TenantId tenant) {
        List<Term> terms = jdbc.sql(
                        "SELECT version, effective_from FROM command.ruleset WHERE tenant_id = ? ORDER BY published_as")
                .param(tenant.value())
                .query((row, number) -> term(row))
                .list();
        RulesInForce rules = RulesInForce.builtIn();
        for (Term term : terms) {
            rules = rules.from(term.from(), ruleset(new Version(tenant, term.version())));
        }
        return rules;
    }

    private Ruleset ruleset(Version version) {
        Ruleset known = compiled.get(version);
        if (known == null) {
            Set<String> metrics = settings.metrics(version.tenant());
            known = Ruleset.published(version.name(), rules(version), metrics);
            compiled.put(version, known);
        }
        return known;
    }

    private List<Rule> rules(Version version) {
        return jdbc.sql("SELECT rules::text FROM command.ruleset WHERE tenant_id = ? AND version = ?")
                .params(version.tenant().value(), version.name())
                .query((row, number) ->
                        AegiraJson.mapper().readValue(row.getString(1), new TypeReference<List<Rule>>() {}))
                .single();
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    private record Term(String version, Instant from) {}

    private record Version(TenantId tenant, String name) {}
}
