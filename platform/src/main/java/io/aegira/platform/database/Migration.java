package io.aegira.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings tables to the version of a changelog. */
public final class Migration {
    private Migration() {}

    /**
     * @param changelog on the class path
     * @param schema exists, and keeps the list of what was done
     * @throws IllegalStateException naming the changelog when a change of it failed
     */
    public static void run(Connection migrator, String changelog, String schema) throws SQLException {
        try {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(migrator));
            database.setLiquibaseSchemaName(schema);
            // Liquibase prints a banner and every change to the console unless told to log instead.
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                try (Liquibase liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), database)) {
                    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                    liquibase.update();
                }
            });
        } catch (SQLException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("the database could not be migrated by " + changelog, failed);
        }
    }
}
