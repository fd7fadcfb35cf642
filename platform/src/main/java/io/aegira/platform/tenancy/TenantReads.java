package io.aegira.platform.tenancy;

import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
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
}
