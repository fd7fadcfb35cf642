package io.aegira.platform.edge;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The application under test, started once, and a caller. */
final class Edge {
    static final ConfigurableApplicationContext DEMO = start("demo");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicLong KEYS = new AtomicLong();

    private Edge() {}

    static ConfigurableApplicationContext start(String profile, String... arguments) {
        return start(new SpringApplication(EdgeApplication.class), profile, arguments);
    }

    private static ConfigurableApplicationContext start(
            SpringApplication application, String profile, String... arguments) {
        application.setAdditionalProfiles(profile);
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        all.addAll(List.of(arguments));
        return application.run(all.toArray(String[]::new));
    }

    /** With one handler more than the application has. */
    static ConfigurableApplicationContext startWith(Class<?> controller) {
        return start(new SpringApplication(EdgeApplication.class, controller), "demo");
    }

    /** With beans changed as they come. */
    static ConfigurableApplicationContext startChanged(BeanPostProcessor change, String... arguments) {
        SpringApplication application = new SpringApplication(EdgeApplication.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(change));
        return start(application, "demo", arguments);
    }

    static int port() {
        return port(DEMO);
    }

    static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static String key() {
        return new UUID(0, KEYS.incrementAndGet()).toString();
    }

    static String token(TenantId tenant, String role) {
        return TOKENS.computeIfAbsent(tenant + role, unseen -> {
            String worker = role.equals("WORKER") ? ",\"worker_id\":\"" + Crew.ANNA + "\"" : "";
            Answer answer = anonymous("POST", "/api/v1/demo/tokens")
                    .json("{\"tenant_id\":\"" + tenant + "\",\"roles\":[\"" + role + "\"]" + worker + "}")
                    .send();
            return answer.json().get("access_token").asString();
        });
    }

    static Call hse(String method, String path) {
        return as("HSE", method, path);
    }

    static Call as(String role, String method, String path) {
        return anonymous(method, path).header("Authorization", "Bearer " + token(Crew.TENANT, role));
    }

    static Call anonymous(String method, String path) {
        return new Call(port(), method, path);
    }

    /** Sends these bytes and reads until the server closes. */
    static String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        JsonNode json() {
            return AegiraJson.mapper().readTree(body);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.get("field").asString())
                    .toList();
        }
    }

    static final class Call {
        private final String method;
        private final HttpRequest.Builder request;
        private BodyPublisher body = BodyPublishers.noBody();

        Call(int port, String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        }

        Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        Call key(String key) {
            return header("Idempotency-Key", key);
        }

        Call json(String json) {
            return body("application/json", BodyPublishers.ofString(json));
        }

        Call body(String type, BodyPublisher publisher) {
            body = publisher;
            return header("Content-Type", type);
        }

        Answer send() {
            try {
                HttpResponse<String> response =
                        CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.body(), response.headers());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
