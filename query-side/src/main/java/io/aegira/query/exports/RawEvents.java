package io.aegira.query.exports;

import io.aegira.platform.tenancy.TenantReads;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.SealedTexts;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;

/** Reads the log in its order, page by page. Between two pages nothing of the database is held. */
@Repository
@RequiredArgsConstructor
class RawEvents {
    private static final String END = """
            SELECT (SELECT coalesce(max(global_index), 0) FROM eventlog.events WHERE tenant_id = infra.tenant()) AS head,
                ARRAY(SELECT unfinished::text FROM pg_snapshot_xip(pg_current_snapshot()) unfinished) AS unfinished,
                pg_snapshot_xmax(pg_current_snapshot())::text AS next, statement_timestamp() AS at""";

    private final TenantReads database;
    private final SealedTexts texts;

    /** Of the log of the tenant in scope, as it is now. */
    LogEnd end() {
        return Objects.requireNonNull(database.read(jdbc -> jdbc.queryForObject(END, RawEvents::end)));
    }

    private static LogEnd end(ResultSet row, int number) throws SQLException {
        return new LogEnd(
                row.getLong("head"),
                List.of((String[]) row.getArray("unfinished").getArray()),
                Objects.requireNonNull(row.getString("next")),
                Columns.instant(row, "at"));
    }

    /** Every event of the part as the envelope's JSON, free text in the clear. */
    void read(LogPart part, LogOutput out) throws IOException {
        LogPage page = new LogPage(part, texts, out);
        for (long after = 0; after < part.head(); after = page.end()) {
            database.copy(page.select(after), page);
            out.flush();
        }
        out.flush();
    }
}
