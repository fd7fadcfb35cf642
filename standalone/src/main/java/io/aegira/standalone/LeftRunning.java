package io.aegira.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** When this process was killed, its PostgreSQL went on without it; it must end before another can take the directory. */
final class LeftRunning {
    private static final long PATIENCE_SECONDS = 60;

    private LeftRunning() {}

    static void stop(Path cluster) throws IOException {
        Optional<ProcessHandle> left = postmaster(cluster.resolve("postmaster.pid"));
        if (left.isPresent()) {
            left.get().destroy();
            try {
                left.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stubborn) {
                left.get().destroyForcibly();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException impossible) {
                throw new IOException(impossible);
            }
        }
    }

    /** @return the process that has the cluster, if it is running */
    static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // Another process may have got the number since.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }
}
