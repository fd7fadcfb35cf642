package io.aegira.standalone;

import io.aegira.platform.database.DatabaseServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * A PostgreSQL of its own in the data directory, for a machine with nothing but a JDK. As durable as any: what the library
 * switches off for tests is switched on again. It listens on loopback and asks everybody for a password.
 */
final class EmbeddedDatabase implements Closeable {
    static final String PASSWORD_FILE = "superuser.password";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            // Each connection may be storing a batch about 1 500 workers, and holds every one of them.
            Map.entry("max_locks_per_transaction", "512"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("jit", "off"),
            // Statements carry answers: none may end up in a log.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    private final EmbeddedPostgres postgres;
    private final DatabaseServer server;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseServer server) {
        this.postgres = postgres;
        this.server = server;
    }

    static EmbeddedDatabase start(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            Path cluster = directory.resolve("postgresql");
            LeftRunning.stop(cluster);
            String password = password(directory.resolve(PASSWORD_FILE));
            EmbeddedPostgres postgres = start(directory, cluster, password);
            PasswordsForAll.require(cluster, postgres.getPort(), password);
            DatabaseServer server = new DatabaseServer(
                    "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/aegira", "postgres", password);
            createDatabase(postgres.getPort(), password);
            return new EmbeddedDatabase(postgres, server);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(
                    "AEGIRA_DATA_DIR: the embedded PostgreSQL could not be started there: " + failed.getMessage(),
                    failed);
        }
    }

    DatabaseServer server() {
        return server;
    }

    /** After Spring has closed everything that uses it: the library's own shutdown hook would come too early. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static EmbeddedPostgres start(Path directory, Path cluster, String password) throws IOException {
        Path log = Files.createDirectories(directory.resolve("log")).resolve("postgresql.log");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(directory.resolve("runtime").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setPGStartupWait(Duration.ofSeconds(90))
                .setConnectConfig("password", password)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            PrivateFile.write(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private static void createDatabase(int port, String password) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            boolean exists = statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = 'aegira'")
                    .next();
            if (!exists) {
                statement.execute("CREATE DATABASE aegira");
            }
        }
    }
}
