package io.aegira.query.exports;

import io.aegira.platform.tenancy.TenantReads;
import io.aegira.query.platform.SealedTexts;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;

/** Reads the log in its order, page by page. Between two pages nothing of the database is held. */
@Repository
@RequiredArgsConstructor
class RawEvents {
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
        LogPage page = new LogPage(part, texts, out);
        for (long after = 0; after < part.head(); after = page.end()) {
            database.copy(page.select(after), page);
            out.flush();
        }
        out.flush();
    }
}
