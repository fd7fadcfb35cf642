package io.aegira.standalone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Sends a crew's facts to one candidate. */
final class Customer {
    private static final String EVENTS = "/api/v1/events";
    private static final int TOGETHER = 20;
    private static final int CREATED = 201;

    private final int port;
    private final RestClient http;
    private final Crew crew;
    private final String token;

    Customer(int port, Crew crew) {
        this.port = port;
        this.http = RestClient.create("http://127.0.0.1:" + port);
        this.crew = crew;
        this.token = token("INTEGRATION");
    }

    void isSetUp() {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("organisation", new ByteArrayResource(crew.organisation().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "organisation.json";
            }
        });
        http.post()
                .uri("/api/v1/imports")
                .header("Authorization", "Bearer " + token("PLATFORM_ADMIN"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toBodilessEntity();
    }

    /** Hands in the day's shifts, many together. */
    void rosters(int day) {
        List<String> shifts = crew.shifts(day);
        for (int from = 0; from < shifts.size(); from += TOGETHER) {
            JsonNode answer = http.post()
                    .uri(EVENTS)
                    .header("Authorization", "Bearer " + token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("[" + String.join(",", shifts.subList(from, Math.min(shifts.size(), from + TOGETHER))) + "]")
                    .retrieve()
                    .body(JsonNode.class);
            if (!Objects.requireNonNull(answer).get("rejected").isEmpty()) {
                throw new IllegalStateException(answer.toString());
            }
        }
    }

    /** Hands in the day's answers one by one, each client waiting for the answer to its last. @return events a second */
    double answers(int day, int clients) {
        List<byte[]> requests = crew.answers(day).stream()
                .map(answer -> Line.post(EVENTS, token, answer))
                .toList();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            Callable<Integer> client = () -> send(requests, next);
            long begin = System.nanoTime();
            for (Future<Integer> sent : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(one -> client).toList())) {
                sent.get();
            }
            return requests.size() / ((System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int send(List<byte[]> requests, AtomicInteger next) throws IOException {
        try (Line line = new Line(port)) {
            int sent = 0;
            for (int number = next.getAndIncrement(); number < requests.size(); number = next.getAndIncrement()) {
                int status = line.send(requests.get(number));
                if (status != CREATED) {
                    throw new IllegalStateException("answered " + status);
                }
                sent++;
            }
            return sent;
        }
    }

    String token(String role) {
        JsonNode answer = http.post()
                .uri("/api/v1/demo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("tenant_id", crew.tenant(), "roles", List.of(role)))
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(answer).get("access_token").asString();
    }
}
