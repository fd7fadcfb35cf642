package io.aegira.platform.tenancy;

import io.aegira.kernel.organisation.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database at the begin of each transaction whose rows it may show. The setting ends with the transaction, and so does the one
 * that a transaction which only reads begins with: each of its statements is planned for this tenant. A plan that is kept was made for
 * whoever asked on that connection first, and reads of a large tenant what it would read of a small one: all.
 */
public final class TenantTransactionManager extends DataSourceTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String TENANT = "SELECT set_config('aegira.tenant', ?, true)";
    private static final String TENANT_TO_READ = TENANT + ", set_config('plan_cache_mode', 'force_custom_plan', true)";

    public TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        TenantId tenant = TenantScope.tenant();
        if (tenant != null) {
            try (PreparedStatement set =
                    connection.prepareStatement(definition.isReadOnly() ? TENANT_TO_READ : TENANT)) {
                set.setString(1, tenant.toString());
                set.execute();
            }
        }
    }
}
