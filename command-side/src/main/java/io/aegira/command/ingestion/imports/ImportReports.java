package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.Outcome;
import io.aegira.command.ingestion.files.Entry;
import io.aegira.command.ingestion.files.ScoreDifference;
import io.aegira.kernel.UuidText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import has to report, line by line: what it refused, and which scores of the file its answers do not bear out. */
@Component
@RequiredArgsConstructor
class ImportReports {
    private static final String REJECTION =
            "INSERT INTO command.import_rejection (tenant_id, import_id, line, event_id, type, field, detail) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String DIFFERENCE =
            "INSERT INTO command.import_difference (tenant_id, import_id, line, field, given, recomputed) VALUES (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    /** In the transaction of the batch. */
    void keep(ImportJob job, List<Entry> entries, List<Outcome> outcomes) {
        List<@Nullable Object[]> rejections = new ArrayList<>();
        List<@Nullable Object[]> differences = new ArrayList<>();
        UUID tenant = job.tenantId().value();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (outcomes.get(i) instanceof Outcome.Rejected no) {
                rejections.add(new @Nullable Object[] {
                    tenant, job.importId(), entry.line(), id(no.eventId()), no.type(), no.field(), no.detail()
                });
            } else {
                for (ScoreDifference found : entry.differences()) {
                    differences.add(new @Nullable Object[] {
                        tenant, job.importId(), entry.line(), found.field(), found.given(), found.recomputed()
                    });
                }
            }
        }
        jdbc.batchUpdate(REJECTION, rejections);
        jdbc.batchUpdate(DIFFERENCE, differences);
    }

    /** Anything else in its place may say something about somebody, and the report is kept. */
    private static @Nullable String id(@Nullable String given) {
        return given != null && UuidText.is(given) ? given : null;
    }

    /** In the order of the file. @param after the last line that is known */
    List<RejectionLine> rejections(TenantId tenant, UUID importId, long after, int limit) {
        return in(
                tenant,
                () -> client.sql("""
                    SELECT line, event_id, type, field, detail FROM command.import_rejection
                    WHERE tenant_id = ? AND import_id = ? AND line > ? ORDER BY line LIMIT ?""")
                        .params(tenant.value(), importId, after, limit)
                        .query((row, number) -> new RejectionLine(
                                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                        .list());
    }

    /** In the order of the file, whole lines only. @param after the last line that is known @param lines how many at most */
    List<DifferenceLine> differences(TenantId tenant, UUID importId, long after, int lines) {
        return in(
                tenant,
                () -> client.sql("""
                    SELECT line, field, given, recomputed FROM command.import_difference
                    WHERE tenant_id = :tenant AND import_id = :import AND line IN (
                        SELECT DISTINCT line FROM command.import_difference
                        WHERE tenant_id = :tenant AND import_id = :import AND line > :after ORDER BY line LIMIT :lines)
                    ORDER BY line, field""")
                        .param("tenant", tenant.value())
                        .param("import", importId)
                        .param("after", after)
                        .param("lines", lines)
                        .query((row, number) -> new DifferenceLine(
                                row.getLong(1), row.getString(2), value(row.getString(3)), value(row.getString(4))))
                        .list());
    }

    private <T> List<T> in(TenantId tenant, java.util.function.Supplier<List<T>> work) {
        return TenantScope.call(tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** Numbers as numbers. */
    private static @Nullable Object value(@Nullable String text) {
        boolean number =
                text != null && !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
        return number ? new BigDecimal(text) : text;
    }

    /** Something that a line of the file is about. */
    sealed interface Line {
        long line();
    }

    /** One refused entry of a file. @param line where it begins, from 1; 0 for the organisation beside it */
    record RejectionLine(
            long line,
            @Nullable String eventId,
            @Nullable String type,
            @Nullable String field,
            String detail) implements Line {}

    /** One score that the answers beside it do not bear out. @param recomputed absent where an answer is missing */
    record DifferenceLine(
            long line,
            String field,
            @Nullable Object given,
            @Nullable Object recomputed) implements Line {}
}
