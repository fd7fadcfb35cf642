package io.aegira.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings roles, schemas and tables to the present version. Several nodes may start at once. */
final class DatabaseSetup {
    private static final String LOCK = "SELECT pg_advisory_lock(4715061901)";

    private final DatabaseServer server;

    DatabaseSetup(DatabaseServer server) {
        this.server = server;
    }

    void run(List<Changelog> changelogs) {
        try (Connection administrator = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = administrator.createStatement()) {
            statement.execute(LOCK);
            for (String step : RolesAndSchemas.statements(server)) {
                statement.execute(step);
            }
            for (Changelog changelog : changelogs.stream().sorted().toList()) {
                migrate(changelog);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "AEGIRA_DATABASE_URL: the database could not be set up: " + unreachable.getMessage(), unreachable);
        }
    }

    private void migrate(Changelog changelog) throws SQLException {
        try (Connection migrator = DriverManager.getConnection(
                server.url(), DatabaseRole.MIGRATE.sqlName(), DatabaseRole.MIGRATE.password(server))) {
            try (Statement become = migrator.createStatement()) {
                become.execute("SET ROLE " + DatabaseRole.OWNER.sqlName());
            }
            Migration.run(migrator, changelog.path(), "infra");
        }
    }
}
