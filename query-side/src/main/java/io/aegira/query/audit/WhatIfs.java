package io.aegira.query.audit;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.RulesetTrial;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.platform.rulesets.TriedRulesets;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;

/** The tenant's trials; any node can tell of them. */
@Repository
@RequiredArgsConstructor
class WhatIfs {
    /** One whose node died says nothing any more. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final String KEEP = """
            INSERT INTO query.what_if (tenant_id, report_id, begun_at, heard_of_at, workers, done, ruleset_sha256, report, failure, ruleset)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
            ON CONFLICT (tenant_id, report_id) DO UPDATE SET heard_of_at = excluded.heard_of_at, workers = excluded.workers,
                done = excluded.done, report = excluded.report, failure = excluded.failure""";

    private final JdbcClient jdbc;
    private final TriedRulesets tried;
    private final TransactionOperations transactions;
    private final Clock clock;

    void keep(WhatIf trial, DraftRuleset draft) {
        transactions.executeWithoutResult(kept -> jdbc.sql(KEEP)
                .params(Arrays.asList(
                        trial.reportId(),
                        Columns.time(trial.begunAt()),
                        Columns.time(clock.instant()),
                        trial.workers(),
                        trial.done(),
                        draft.sha256(),
                        trial.report() == null ? null : AegiraJson.mapper().writeValueAsString(trial.report()),
                        trial.failure(),
                        AegiraJson.mapper().writeValueAsString(draft)))
                .update());
    }

    /** What has ended well can be published. */
    void keepToTheEnd(WhatIf trial, DraftRuleset draft) {
        transactions.executeWithoutResult(kept -> {
            keep(trial, draft);
            String report = AegiraJson.mapper().writeValueAsString(trial.report());
            tried.keep(new RulesetTrial(trial.reportId(), draft.sha256(), Sha256.hex(report), trial.begunAt()));
        });
    }

    Optional<WhatIf> find(UUID reportId) {
        return Objects.requireNonNull(transactions.execute(
                view -> jdbc.sql("SELECT * FROM query.what_if WHERE tenant_id = infra.tenant() AND report_id = ?")
                        .param(reportId)
                        .query((row, number) -> trial(row))
                        .optional()));
    }

    /** What was tried; empty for reports of a release that did not keep it. */
    Optional<DraftRuleset> draft(UUID reportId) {
        return Objects.requireNonNull(transactions.execute(view -> jdbc.sql(
                        "SELECT ruleset::text FROM query.what_if WHERE tenant_id = infra.tenant() AND report_id = ? AND ruleset IS NOT NULL")
                .param(reportId)
                .query((row, number) -> AegiraJson.mapper().readValue(row.getString(1), DraftRuleset.class))
                .optional()));
    }

    private WhatIf trial(ResultSet row) throws SQLException {
        WhatIf trial = new WhatIf(
                row.getObject("report_id", UUID.class),
                Columns.instant(row, "begun_at"),
                row.getInt("workers"),
                row.getInt("done"),
                Columns.documentOrNull(row, "report", new TypeReference<WhatIfReport>() {}),
                row.getString("failure"));
        boolean silent = trial.status().equals("running")
                && Columns.instant(row, "heard_of_at").plus(SILENCE).isBefore(clock.instant());
        return silent ? trial.failed("its node has stopped; begin another one") : trial;
    }
}
