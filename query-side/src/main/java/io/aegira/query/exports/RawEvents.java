package io.aegira.query.exports;

import io.aegira.platform.tenancy.TenantReads;
import io.aegira.query.platform.SealedTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;

/** Reads the log in its order, page by page. Between two pages nothing of the database is held. */
@Repository
@RequiredArgsConstructor
class RawEvents {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final int FETCHED_TOGETHER = 200;
    private static final String HEAD =
            "SELECT coalesce(max(global_index), 0) FROM eventlog.events WHERE tenant_id = infra.tenant()";

    private final TenantReads database;
    private final SealedTexts texts;

    /** The position of the last event of the tenant in scope; 0 when there is none. */
    long head() {
        return database.read(jdbc -> jdbc.queryForObject(HEAD, Long.class));
    }

    /** Every event of the part as the envelope's JSON, free text in the clear. */
    void read(LogPart part, LogOutput out) throws IOException {
        for (long after = 0; after < part.head(); ) {
            after = page(part, after, out);
            out.flush();
        }
        out.flush();
    }

    /** @return the position up to which the part was read */
    private long page(LogPart part, long after, LogOutput out) {
        long upTo = part.upTo(after);
        return database.read(jdbc -> jdbc.query(
                connection -> select(connection, part, after, upTo), (ResultSet rows) -> read(part, rows, upTo, out)));
    }

    private static PreparedStatement select(Connection connection, LogPart part, long after, long upTo)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT " + EnvelopeLine.COLUMNS
                + " FROM eventlog.events WHERE " + part.condition() + " ORDER BY global_index LIMIT " + MOST_ROWS);
        // Rows differ in size by far more than they differ in number.
        select.setFetchSize(FETCHED_TOGETHER);
        Object[] parameters = part.parameters(after, upTo);
        for (int i = 0; i < parameters.length; i++) {
            select.setObject(i + 1, parameters[i]);
        }
        return select;
    }

    private long read(LogPart part, ResultSet rows, long upTo, LogOutput out) throws SQLException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
        EnvelopeLine envelope = new EnvelopeLine(line, part.tenantId().toString());
        for (int read = 1; rows.next(); read++) {
            line.reset();
            envelope.write(rows, texts.opened(part.tenantId(), EnvelopeLine.sealed(rows)));
            if (out.add(line) >= MOST_BYTES || read == MOST_ROWS) {
                return rows.getLong(EnvelopeLine.GLOBAL_INDEX);
            }
        }
        return upTo;
    }
}
