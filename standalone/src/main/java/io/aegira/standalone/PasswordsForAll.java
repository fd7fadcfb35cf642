package io.aegira.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A fresh cluster trusts every local user; this makes it ask for passwords from then on. */
final class PasswordsForAll {
    private static final String RULES =
            "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private PasswordsForAll() {}

    static void require(Path cluster, int port, String superuserPassword) throws IOException, SQLException {
        Path rules = cluster.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", superuserPassword);
                Statement statement = connection.createStatement()) {
            // Hexadecimal, so there is nothing to quote.
            statement.execute("ALTER ROLE postgres PASSWORD '" + superuserPassword + "'");
            PrivateFile.write(rules, RULES);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
