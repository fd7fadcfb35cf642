package io.aegira.kernel.engine;

import io.aegira.kernel.Uuid5;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reduces one worker's events, in the order in which they were recorded, to what is known in the end. */
final class GoldenWorker {
    private record RosteredShift(ShiftFact shift, boolean removed) {}

    private record Availability(Instant from, Instant to, boolean available) {}

    private final UUID workerId;
    private final JsonNode policy;
    private final FormVersion form;
    private final Map<UUID, RosteredShift> shifts = new LinkedHashMap<>();
    private final List<ResponseFact> responses = new ArrayList<>();
    private final List<Availability> availabilities = new ArrayList<>();

    GoldenWorker(UUID workerId, JsonNode policy, FormVersion form) {
        this.workerId = workerId;
        this.policy = policy;
        this.form = form;
    }

    void on(String eventType, JsonNode payload) {
        switch (eventType) {
            case "roster.shift_upserted" -> upserted(payload);
            case "roster.shift_removed" ->
                shifts.computeIfPresent(
                        uuid(payload, "shift_id"), (id, rostered) -> new RosteredShift(rostered.shift(), true));
            case "checkin.response_submitted" -> answered(payload);
            case "worker.availability_set" ->
                availabilities.add(new Availability(
                        instant(payload, "effective_from"),
                        payload.has("effective_to") ? instant(payload, "effective_to") : Instant.MAX,
                        payload.get("status").asString().equals("available")));
            default -> {}
        }
    }

    WorkerFacts facts() {
        List<ShiftFact> standing = shifts.values().stream()
                .filter(rostered -> !rostered.removed())
                .map(RosteredShift::shift)
                .toList();
        return new WorkerFacts(workerId, standing, prompts(), responses, this::availableAt);
    }

    private List<PromptFact> prompts() {
        List<PromptFact> prompts = new ArrayList<>();
        for (RosteredShift rostered : shifts.values()) {
            for (JsonNode entry : policy.get("prompts")) {
                prompts.add(prompt(rostered, entry));
            }
        }
        return prompts;
    }

    private PromptFact prompt(RosteredShift rostered, JsonNode entry) {
        ShiftFact shift = rostered.shift();
        UUID promptId = Uuid5.of(shift.shiftId(), entry.get("kind").asString());
        Instant closesAt =
                anchor(shift, entry).plus(Duration.parse(entry.get("closes").asString()));
        boolean available = availableAt(closesAt);
        boolean excused = rostered.removed() || !available;
        Optional<Instant> earliest = earliestAnswer(promptId);
        boolean missed =
                !excused && earliest.filter(answer -> !answer.isAfter(closesAt)).isEmpty();
        UUID missedId = missed ? Uuid5.of(promptId, closesAt.toString()) : null;
        UUID shiftId = rostered.removed() ? null : shift.shiftId();
        return new PromptFact(promptId, shiftId, closesAt, excused, available, missedId);
    }

    private Optional<Instant> earliestAnswer(UUID promptId) {
        return responses.stream()
                .filter(response -> promptId.equals(response.promptId()))
                .map(ResponseFact::submittedAt)
                .min(Instant::compareTo);
    }

    private boolean availableAt(Instant t) {
        return availabilities.reversed().stream()
                .filter(availability -> !t.isBefore(availability.from()) && !t.isAfter(availability.to()))
                .findFirst()
                .map(Availability::available)
                .orElse(true);
    }

    private void upserted(JsonNode payload) {
        UUID shiftId = uuid(payload, "shift_id");
        ZoneId zone = ZoneId.of(payload.get("timezone").asString());
        Instant start = instant(payload, "start_time");
        shifts.put(
                shiftId, new RosteredShift(new ShiftFact(shiftId, start, instant(payload, "end_time"), zone), false));
    }

    private void answered(JsonNode payload) {
        Map<String, Double> answers = payload.get("answers").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().asDouble()));
        UUID promptId = payload.has("prompt_id") ? uuid(payload, "prompt_id") : null;
        responses.add(new ResponseFact(
                uuid(payload, "response_id"), promptId, instant(payload, "submitted_at"), answers, form));
    }

    private static Instant anchor(ShiftFact shift, JsonNode entry) {
        return switch (entry.get("anchor").asString()) {
            case "start" -> shift.start();
            case "midpoint" ->
                shift.start().plus(Duration.between(shift.start(), shift.end()).dividedBy(2));
            case "end" -> shift.end();
            default -> throw new IllegalArgumentException(entry.toString());
        };
    }

    private static UUID uuid(JsonNode payload, String field) {
        return UUID.fromString(payload.get(field).asString());
    }

    private static Instant instant(JsonNode payload, String field) {
        return OffsetDateTime.parse(payload.get(field).asString()).toInstant();
    }
}
