package io.aegira.kernel.engine;

import io.aegira.kernel.Uuid5;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One worker's facts, told line by line. Things have names; their ids follow from them. */
final class Story {
    static final UUID WORKER = id("worker");

    private final List<ShiftFact> shifts = new ArrayList<>();
    private final List<PromptFact> prompts = new ArrayList<>();
    private final List<ResponseFact> responses = new ArrayList<>();
    private AvailabilityAt availability = t -> true;

    static UUID id(String name) {
        return Uuid5.of(new UUID(0, 0), name);
    }

    static UUID missedId(String prompt, Instant closesAt) {
        return Uuid5.of(id(prompt), closesAt.toString());
    }

    Story shift(String name, Instant start, Duration length, String zone) {
        shifts.add(new ShiftFact(id(name), start, start.plus(length), ZoneId.of(zone)));
        return this;
    }

    /** A window whose miss is recorded, as it is for every window that nobody answered in time. */
    Story window(String prompt, Instant closesAt) {
        return window(prompt, closesAt, null);
    }

    Story window(String prompt, Instant closesAt, String shift) {
        UUID shiftId = shift == null ? null : id(shift);
        prompts.add(new PromptFact(id(prompt), shiftId, closesAt, false, true, missedId(prompt, closesAt)));
        return this;
    }

    Story excusedWindow(String prompt, Instant closesAt) {
        prompts.add(new PromptFact(id(prompt), null, closesAt, true, false, missedId(prompt, closesAt)));
        return this;
    }

    Story windowWithoutRecordedMiss(String prompt, Instant closesAt) {
        prompts.add(new PromptFact(id(prompt), null, closesAt, false, true, null));
        return this;
    }

    Story unknownWindow(String prompt) {
        prompts.add(new PromptFact(id(prompt), null, null, false, true, null));
        return this;
    }

    Story answer(String prompt, Instant at, double fatigue) {
        return answer(prompt, at, Map.of("fatigue", fatigue));
    }

    Story answer(String prompt, Instant at, Map<String, Double> answers) {
        UUID promptId = prompt == null ? null : id(prompt);
        responses.add(new ResponseFact(id("answer " + prompt + at), promptId, at, answers, FormVersion.STANDARD));
        return this;
    }

    Story adHoc(Instant at, double fatigue) {
        return answer(null, at, fatigue);
    }

    Story answer(ResponseFact response) {
        responses.add(response);
        return this;
    }

    Story availability(AvailabilityAt availability) {
        this.availability = availability;
        return this;
    }

    WorkerFacts facts() {
        return new WorkerFacts(WORKER, shifts, prompts, responses, availability);
    }

    List<Evaluation> evaluations() {
        return new RiskEngine(Ruleset.v1()).evaluate(facts(), Instant.MIN);
    }

    /** The latest evaluation at this instant. */
    Evaluation evaluationAt(Instant t) {
        return evaluations().stream()
                .filter(evaluation -> evaluation.at().equals(t))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
