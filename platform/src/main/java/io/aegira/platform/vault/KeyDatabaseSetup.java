package io.aegira.platform.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aegira.platform.WrongSetting;
import io.aegira.platform.database.Migration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Opens the database of keys, at the start. Several nodes may start at once. */
final class KeyDatabaseSetup {
    private static final String SCHEMA = "aegira_keys";
    private static final String LOCK = "SELECT pg_advisory_lock(4715061902)";
    private static final String CLUSTER = "SELECT system_identifier FROM pg_control_system()";
    private static final int CONNECTIONS = 8;

    private final KeyDatabaseSettings settings;

    KeyDatabaseSetup(KeyDatabaseSettings settings) {
        this.settings = settings;
    }

    /** @throws WrongSetting when it cannot be had, is the log's own cluster, or its keys were wrapped with another key */
    KeyDatabase open(DataSource log) {
        settings.check();
        WrappingKey wrapping = WrappingKey.of(settings.wrappingKey());
        try (Connection keys = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            refuseOneClusterForBoth(keys, log);
            setUp(keys);
            if (!isWrappedWith(wrapping, keys)) {
                throw new WrongSetting(
                        "AEGIRA_KEY_DATABASE_WRAPPING_KEY is not the one that the keys there were wrapped with");
            }
        } catch (SQLException unreachable) {
            throw new WrongSetting(
                    "AEGIRA_KEY_DATABASE_URL: the database of keys could not be set up: " + unreachable.getMessage());
        }
        return new KeyDatabase(pool(), wrapping);
    }

    /** A key that is destroyed in the log's own cluster lives on in its backups, beside the text that it opens. */
    private static void refuseOneClusterForBoth(Connection keys, DataSource log) throws SQLException {
        try (Connection ofTheLog = log.getConnection()) {
            if (cluster(ofTheLog) == cluster(keys)) {
                throw new WrongSetting(
                        "AEGIRA_KEY_DATABASE_URL is in the same cluster as the log: keys must be in another, with backups of its own");
            }
        }
    }

    private static long cluster(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CLUSTER)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void setUp(Connection keys) throws SQLException {
        try (Statement statement = keys.createStatement()) {
            // Until the connection ends.
            statement.execute(LOCK);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
            statement.execute("REVOKE ALL ON SCHEMA " + SCHEMA + " FROM PUBLIC");
        }
        try (Connection migrator = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            Migration.run(migrator, "db/changelog/keys.yaml", SCHEMA);
        }
    }

    private static boolean isWrappedWith(WrappingKey wrapping, Connection keys) throws SQLException {
        try (PreparedStatement insert = keys.prepareStatement(
                "INSERT INTO aegira_keys.wrapping (proof) SELECT ? WHERE NOT EXISTS (SELECT FROM aegira_keys.wrapping)")) {
            insert.setBytes(1, wrapping.proof());
            insert.executeUpdate();
        }
        try (Statement statement = keys.createStatement();
                ResultSet row = statement.executeQuery("SELECT proof FROM aegira_keys.wrapping")) {
            return row.next() && wrapping.isProvedBy(row.getBytes(1));
        }
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(SCHEMA);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setMaxLifetime(240_000);
        config.setIdleTimeout(120_000);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "10");
        config.addDataSourceProperty("ApplicationName", SCHEMA);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
