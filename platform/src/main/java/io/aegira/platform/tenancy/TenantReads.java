package io.aegira.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads rows of the tenant in scope as a role that can do nothing else, on connections that no order waits for. Each call is a
 * transaction of its own: who writes to a slow network reads some rows, lets go, and writes.
 */
public final class TenantReads {
    private final TransactionTemplate transactions;
    private final JdbcOperations jdbc;

    public TenantReads(DataSource read) {
        this.transactions = new TransactionTemplate(new TenantTransactionManager(read));
        this.transactions.setReadOnly(true);
        this.jdbc = new JdbcTemplate(read);
    }

    /** @throws IllegalStateException when no tenant is in scope */
    public <T> T read(Function<JdbcOperations, T> work) {
        TenantScope.required();
        return Objects.requireNonNull(transactions.execute(view -> work.apply(jdbc)));
    }

    /**
     * Hands on each row of a statement in turn, in a transaction of its own. PostgreSQL sends them without being asked for more, and
     * nothing is made of them on the way: for those that read very many rows.
     *
     * @param select has no parameters, as {@code COPY} has none: whoever asks sees to it that no text in it is more than a text
     * @param rows waits for nobody; after it has thrown, the other rows still come, and go by: better they are not without number
     * @throws IllegalStateException when no tenant is in scope
     */
    public void copy(String select, Consumer<CopiedRow> rows) {
        read(database -> database.execute((ConnectionCallback<Long>) connection -> copy(connection, select, rows)));
    }

    private static long copy(Connection connection, String select, Consumer<CopiedRow> rows) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + select + ") TO STDOUT (FORMAT binary)");
        try {
            CopiedRow row = new CopiedRow();
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (row.isIn(message)) {
                    rows.accept(row);
                }
            }
            return copy.getHandledRowCount();
        } finally {
            passTheRest(copy);
        }
    }

    /** To cancel may cancel what is said next: the server often has sent all before it hears of it. */
    private static void passTheRest(CopyOut copy) throws SQLException {
        for (boolean more = copy.isActive(); more; ) {
            more = copy.readFromCopy() != null;
        }
    }
}
