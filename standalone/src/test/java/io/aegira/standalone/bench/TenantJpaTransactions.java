package io.aegira.standalone.bench;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** JPA's transactions, which tell the database the tenant as ours do. */
final class TenantJpaTransactions extends JpaTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient JdbcTemplate jdbc;

    TenantJpaTransactions(EntityManagerFactory entities, DataSource dataSource) {
        super(entities);
        setDataSource(dataSource);
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        TenantId tenant = TenantScope.tenant();
        if (tenant != null) {
            jdbc.queryForObject("SELECT set_config('aegira.tenant', ?, true)", String.class, tenant.toString());
        }
    }
}
