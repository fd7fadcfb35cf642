package io.aegira.standalone;

import io.aegira.platform.WrongSetting;
import io.aegira.platform.database.DatabaseServer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database for a command that runs beside the application or while it is stopped: the given server, the embedded one that is
 * running, or the embedded one started for the time of the command.
 */
final class DatabaseAtHand implements Closeable {
    private static final int LINE_OF_PORT = 3;

    private final DatabaseServer server;
    private final @Nullable EmbeddedDatabase started;

    private DatabaseAtHand(DatabaseServer server, @Nullable EmbeddedDatabase started) {
        this.server = server;
        this.started = started;
    }

    /**
     * @param settings the environment
     * @throws WrongSetting when nothing is there to be looked at
     */
    static DatabaseAtHand open(Map<String, String> settings) {
        String url = settings.getOrDefault("AEGIRA_DATABASE_URL", "");
        if (!url.isEmpty()) {
            return new DatabaseAtHand(
                    new DatabaseServer(
                            url,
                            settings.getOrDefault("AEGIRA_DATABASE_USER", ""),
                            settings.getOrDefault("AEGIRA_DATABASE_PASSWORD", "")),
                    null);
        }
        return embedded(
                Path.of(settings.getOrDefault("AEGIRA_DATA_DIR", "data")).toAbsolutePath());
    }

    private static DatabaseAtHand embedded(Path directory) {
        Path cluster = directory.resolve("postgresql");
        if (!Files.exists(cluster)) {
            throw new WrongSetting("AEGIRA_DATA_DIR: there is no database in " + directory);
        }
        try {
            Optional<DatabaseServer> running = running(directory, cluster);
            if (running.isPresent()) {
                return new DatabaseAtHand(running.get(), null);
            }
        } catch (IOException unreadable) {
            throw new WrongSetting("AEGIRA_DATA_DIR cannot be read: " + unreadable.getMessage());
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        return new DatabaseAtHand(database.server(), database);
    }

    private static Optional<DatabaseServer> running(Path directory, Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (LeftRunning.postmaster(pidFile).isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        String password = Files.readString(directory.resolve(EmbeddedDatabase.PASSWORD_FILE))
                .strip();
        return Optional.of(new DatabaseServer(
                "jdbc:postgresql://127.0.0.1:" + lines.get(LINE_OF_PORT).strip() + "/aegira", "postgres", password));
    }

    DatabaseServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
