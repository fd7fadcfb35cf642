package io.aegira.platform.tenancy;

import io.aegira.kernel.organisation.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database at the begin of each transaction whose rows it may show. The setting ends with the transaction. */
public final class TenantTransactionManager extends DataSourceTransactionManager {
    private static final long serialVersionUID = 1L;

    public TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        TenantId tenant = TenantScope.tenant();
        if (tenant != null) {
            try (PreparedStatement set = connection.prepareStatement("SELECT set_config('aegira.tenant', ?, true)")) {
                set.setString(1, tenant.toString());
                set.execute();
            }
        }
    }
}
