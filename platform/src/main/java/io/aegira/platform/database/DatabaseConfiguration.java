package io.aegira.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aegira.platform.tenancy.ScopeRoutingDataSource;
import io.aegira.platform.tenancy.StreamDataSource;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.platform.tenancy.TenantTransactionManager;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Two pools on one database, one for the application's role and one for the stream's, behind one data source; beside it a small one for exports. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
public class DatabaseConfiguration {
    private static final int APP_CONNECTIONS = 16;
    private static final int STREAM_CONNECTIONS = 24;
    private static final int READ_CONNECTIONS = 4;
    private static final int HINDSIGHT_CONNECTIONS = 3;

    @Bean
    Changelog platformChangelog() {
        return new Changelog("db/changelog/platform.yaml", 0);
    }

    @Bean
    MigratedDatabase migratedDatabase(DatabaseServer server, List<Changelog> changelogs) {
        new DatabaseSetup(server).run(changelogs);
        return new MigratedDatabase(server);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource appPool(MigratedDatabase database) {
        return pool(database.server(), DatabaseRole.APP, APP_CONNECTIONS);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource streamPool(MigratedDatabase database) {
        return pool(database.server(), DatabaseRole.STREAM, STREAM_CONNECTIONS);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource readPool(MigratedDatabase database) {
        return pool(database.server(), DatabaseRole.READ, READ_CONNECTIONS);
    }

    @Bean
    @Primary
    TenantReads tenantReads(HikariDataSource readPool) {
        return new TenantReads(readPool);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource hindsightPool(MigratedDatabase database) {
        return pool(database.server(), DatabaseRole.HINDSIGHT, HINDSIGHT_CONNECTIONS);
    }

    /** Reads what was known, and cannot read what was decided. */
    @Bean
    TenantReads hindsightReads(HikariDataSource hindsightPool) {
        return new TenantReads(hindsightPool);
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource appPool, HikariDataSource streamPool) {
        return new ScopeRoutingDataSource(appPool, streamPool);
    }

    @Bean
    StreamDataSource streamDataSource(DataSource dataSource, HikariDataSource streamPool) {
        return new StreamDataSource(dataSource, streamPool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
        return JdbcClient.create(jdbcTemplate);
    }

    static HikariDataSource pool(DatabaseServer server, DatabaseRole role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.sqlName());
        config.setJdbcUrl(server.url());
        config.setUsername(role.sqlName());
        config.setPassword(role.password(server));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(role == DatabaseRole.HINDSIGHT ? 0 : 2);
        config.setConnectionTimeout(20_000);
        config.setMaxLifetime(240_000);
        config.setIdleTimeout(120_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "90");
        config.addDataSourceProperty("ApplicationName", role.sqlName());
        // Otherwise a failed statement is quoted in the exception, with what somebody said about their health.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /** Proof that roles, schemas and tables are there; the pools wait for it. */
    record MigratedDatabase(DatabaseServer server) {}
}
