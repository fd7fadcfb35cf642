package io.aegira.standalone.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connects to the embedded database beside the application, as who may do anything. */
final class Superuser {
    private Superuser() {}

    static Connection connect(Path dataDirectory) throws IOException, SQLException {
        Properties application = new Properties();
        try (Reader in = Files.newBufferedReader(dataDirectory.resolve("connection.properties"))) {
            application.load(in);
        }
        String password =
                Files.readString(dataDirectory.resolve("superuser.password")).strip();
        return DriverManager.getConnection(application.getProperty("url"), "postgres", password);
    }
}
