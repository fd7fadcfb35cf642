package io.aegira.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

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
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(migrator));
            database.setLiquibaseSchemaName("infra");
            // Liquibase prints a banner and every change to the console unless told to log instead.
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                try (Liquibase liquibase =
                        new Liquibase(changelog.path(), new ClassLoaderResourceAccessor(), database)) {
                    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                    liquibase.update();
                }
            });
        } catch (LiquibaseException failed) {
            throw new IllegalStateException("the database could not be migrated by " + changelog.path(), failed);
        } catch (SQLException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("the database could not be migrated by " + changelog.path(), failed);
        }
    }
}
