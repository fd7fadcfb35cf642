package io.aegira.platform.rulesets;

import io.aegira.kernel.organisation.RulesetTrial;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rules the tenant in scope has tried to the end; used inside a transaction. */
public final class TriedRulesets {
    private final JdbcClient jdbc;

    TriedRulesets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once the report is complete; it is not said again. */
    public void keep(RulesetTrial trial) {
        jdbc.sql("""
                        INSERT INTO infra.tried_ruleset (tenant_id, report_id, ruleset_sha256, report_sha256, begun_at)
                        VALUES (infra.tenant(), ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        trial.reportId(),
                        trial.rulesetSha256(),
                        trial.reportSha256(),
                        trial.begunAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return empty too while the report is being made, and when it failed */
    public Optional<RulesetTrial> find(UUID reportId) {
        return jdbc.sql("""
                        SELECT ruleset_sha256, report_sha256, begun_at FROM infra.tried_ruleset
                        WHERE tenant_id = infra.tenant() AND report_id = ?""")
                .param(reportId)
                .query((row, number) -> new RulesetTrial(
                        reportId,
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
