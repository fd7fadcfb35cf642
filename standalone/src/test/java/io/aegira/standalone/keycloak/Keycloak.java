package io.aegira.standalone.keycloak;

import io.aegira.standalone.acceptance.fixture.Await;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Keycloak as it is distributed, in a process of its own. It ends with the test, and at the latest with the JVM that runs it. */
final class Keycloak implements AutoCloseable {
    static final String ADMIN = "admin";
    static final String PASSWORD = "of the admin";

    private static final Path HOME = Path.of("target", "keycloak", "keycloak-26.4.0");
    private static final Duration UP_WITHIN = Duration.ofMinutes(5);
    private static final long DOWN_WITHIN_SECONDS = 30;

    private final URI address;
    private final Process process;
    private final Thread atTheLatest = new Thread(this::stop);

    private Keycloak(URI address, Process process) {
        this.address = address;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /** Waits until it is ready. @param aegira where people come back to after their login */
    static Keycloak start(int port, URI aegira) {
        if (Files.notExists(HOME)) {
            throw new AssertionError(
                    "no Keycloak in " + HOME.toAbsolutePath() + ": run Maven with -Pbar, which unpacks it");
        }
        URI address = URI.create("http://127.0.0.1:" + port);
        try {
            Keycloak started = new Keycloak(address, launch(address, aegira));
            started.awaitReady();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI address() {
        return address;
    }

    String issuer() {
        return address + "/realms/aegira";
    }

    private static Process launch(URI address, URI aegira) throws IOException {
        FileSystemUtils.deleteRecursively(HOME.resolve("data"));
        Path realms = Files.createDirectories(HOME.resolve("data/import"));
        for (String realm : List.of("aegira-realm.json", "customer-realm.json")) {
            try (var json = Keycloak.class.getResourceAsStream("/keycloak/" + realm)) {
                Files.copy(Objects.requireNonNull(json), realms.resolve(realm));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(
                "bin/kc.sh",
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + address.getPort(),
                "--cache=local",
                "--import-realm");
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx384m",
                        "JAVA_OPTS_APPEND",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD,
                        "KEYCLOAK_ADDRESS",
                        address.toString(),
                        "AEGIRA_ADDRESS",
                        aegira.toString()));
        return builder.directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
    }

    private static File log() {
        return HOME.resolveSibling("keycloak.log").toFile();
    }

    private void awaitReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Await.until("Keycloak is ready", UP_WITHIN, () -> {
                if (!process.isAlive()) {
                    throw new AssertionError("Keycloak stopped at its start, see " + log());
                }
                return isReady(client);
            });
        } catch (AssertionError notStarted) {
            close();
            throw notStarted;
        }
    }

    private boolean isReady(HttpClient client) {
        URI descriptor = address.resolve("/realms/customer/protocol/saml/descriptor");
        try {
            return client.send(HttpRequest.newBuilder(descriptor).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
    }

    /** Its script starts Java as a child of its own. */
    private void stop() {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(DOWN_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
