package io.aegira.standalone;

import io.aegira.platform.WrongSetting;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A command that works on a data directory must not take the database away from an application that uses it. */
final class StillRunning {
    private StillRunning() {}

    /** @throws WrongSetting when an application is connected to the database of the directory */
    static void refuse(Path dataDirectory) {
        Path file = dataDirectory.resolve("connection.properties");
        if (Files.exists(file) && sessions(file) > 0) {
            throw new WrongSetting("AEGIRA_DATA_DIR: the application is running there; stop it, or ask it to rebuild"
                    + " with POST /api/v1/admin/replays");
        }
    }

    private static long sessions(Path file) {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        } catch (IOException unreadable) {
            throw new WrongSetting("AEGIRA_DATA_DIR cannot be read");
        }
        try (Connection connection = DriverManager.getConnection(
                        settings.getProperty("url"), settings.getProperty("user"), settings.getProperty("password"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE usename LIKE 'aegira%' AND pid <> pg_backend_pid()")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException notRunning) {
            return 0;
        }
    }
}
