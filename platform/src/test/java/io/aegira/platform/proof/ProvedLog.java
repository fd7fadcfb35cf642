package io.aegira.platform.proof;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.Facts;
import io.aegira.platform.eventlog.TestLog;
import io.aegira.platform.vault.LogSigner;
import io.aegira.platform.vault.TestSigner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log in a test's database with its tree. */
final class ProvedLog {
    final TestDatabase database;
    final TestLog log;
    final LogSigner signer;
    final TreeGrowth trees;

    ProvedLog(TestDatabase database, Path keys) {
        this.database = database;
        this.log = TestLog.in(database);
        this.signer = TestSigner.in(keys);
        this.trees = new TreeGrowth(
                new JdbcTemplate(database.dataSource()), database.transactionManager(), signer, Clock.systemUTC());
    }

    void happened(String name, int times) {
        log.append(
                TENANT,
                IntStream.range(0, times).mapToObj(i -> Facts.fact(name + i)).toArray(DomainEventMessage[]::new));
    }

    long grown() {
        return trees.grow(TENANT);
    }

    void sign() {
        trees.sign(TENANT, Duration.ZERO);
    }

    List<String> notes() {
        return database.administrator()
                .sql("SELECT note FROM eventlog.checkpoint WHERE tenant_id = ? ORDER BY tree_size")
                .param(TENANT.value())
                .query(String.class)
                .list();
    }

    TreeAudit.Result audited() throws SQLException {
        try (Connection connection = database.as(DatabaseRole.STREAM).getConnection()) {
            return new TreeAudit(connection, TENANT, signer.key(TENANT)).run(List.of());
        }
    }
}
