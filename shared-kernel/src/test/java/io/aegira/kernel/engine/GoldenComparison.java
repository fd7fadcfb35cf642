package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Lists every difference between what the engine and what the independent implementation made of a golden history. */
record GoldenComparison(GoldenHistory history) {
    private static final RiskEngine ENGINE = new RiskEngine(Ruleset.v1());
    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    List<String> promptDifferences() {
        Map<String, String> states = new HashMap<>();
        history.workers()
                .forEach(facts -> facts.prompts()
                        .forEach(prompt -> states.put(
                                prompt.promptId().toString(), prompt.closesAt() + " " + state(facts, prompt))));
        List<String> differences = new ArrayList<>();
        for (String[] expected : history.files().promptStates()) {
            String state = Instant.parse(expected[4]) + " " + expected[5];
            compare(expected[0], state, states.remove(expected[0]), differences);
        }
        states.forEach((promptId, state) -> differences.add(promptId + " too many: " + state));
        return differences;
    }

    List<String> signalDifferences() {
        Map<String, Evaluation> evaluations = new HashMap<>();
        for (WorkerFacts facts : history.workers()) {
            for (Evaluation evaluation : ENGINE.evaluate(facts, Instant.MIN)) {
                UUID ref = evaluation.kind() == EvaluationKind.RESPONSE ? evaluation.sourceId() : evaluation.promptId();
                evaluations.put(evaluation.kind() + " " + ref, evaluation);
            }
        }
        List<String> differences = new ArrayList<>();
        for (JsonNode expected : history.files().signals()) {
            String key = expected.get("kind").asString().toUpperCase(Locale.ROOT) + " "
                    + expected.get("ref").asString();
            Evaluation evaluation = evaluations.remove(key);
            if (evaluation == null) {
                differences.add(key + " is missing");
            } else {
                compare(key, summary(expected), summary(evaluation), differences);
                compareFeatures(key, expected.get("features"), evaluation, differences);
            }
        }
        evaluations.keySet().forEach(key -> differences.add(key + " too many"));
        return differences;
    }

    List<String> episodeDifferences() {
        List<String> differences = new ArrayList<>();
        Set<String> episodes = new HashSet<>();
        for (WorkerFacts facts : history.workers()) {
            List<SignalPoint> points = ENGINE.evaluate(facts, Instant.MIN).stream()
                    .map(Signals::point)
                    .toList();
            EpisodePolicy.fold(facts.workerId(), points, Instant.MIN, ENGINE.missedRate7d(facts), Map.of(), LONG_AFTER)
                    .forEach(episode -> episodes.add(summary(episode)));
        }
        for (JsonNode expected : history.files().episodes()) {
            String summary =
                    summary(expected, Instant.parse(expected.get("closed_at").asString()));
            if (!episodes.remove(summary)) {
                differences.add("missing " + summary);
            }
        }
        episodes.forEach(summary -> differences.add("too many " + summary));
        return differences;
    }

    private static String state(WorkerFacts facts, PromptFact prompt) {
        return facts.responses().stream()
                .filter(response -> prompt.promptId().equals(response.promptId()))
                .map(ResponseFact::submittedAt)
                .min(Instant::compareTo)
                .map(answered -> answered.isAfter(prompt.closesAt()) ? "completed_late" : "completed_on_time")
                .orElse(prompt.excusedWithoutAnswer() ? "excused" : "missed");
    }

    private static String summary(JsonNode signal) {
        Set<String> rules = new TreeSet<>();
        signal.get("rules").forEach(rule -> rules.add(rule.asString()));
        return Instant.parse(signal.get("t").asString()) + " "
                + signal.get("worker_id").asString() + " "
                + signal.get("severity").asString() + " "
                + signal.get("compliance").asBoolean() + " " + rules;
    }

    private static String summary(Evaluation evaluation) {
        return evaluation.at() + " " + evaluation.workerId() + " "
                + evaluation.severity().name().toLowerCase(Locale.ROOT) + " " + evaluation.complianceRisk() + " "
                + new TreeSet<>(evaluation.rules());
    }

    private static String summary(Episode episode) {
        return String.join(
                " ",
                episode.workerId().toString(),
                episode.openedAt().toString(),
                episode.openedBy().name().toLowerCase(Locale.ROOT),
                episode.severity().name().toLowerCase(Locale.ROOT),
                episode.closedAt() + " " + episode.signalIds().size());
    }

    private static String summary(JsonNode episode, Instant closedAt) {
        return String.join(
                " ",
                episode.get("worker_id").asString(),
                Instant.parse(episode.get("opened_at").asString()).toString(),
                episode.get("opened_by").asString(),
                episode.get("severity").asString(),
                closedAt + " " + episode.get("signals").asInt());
    }

    private static void compareFeatures(
            String key, JsonNode expected, Evaluation evaluation, List<String> differences) {
        Set<String> names = new TreeSet<>(evaluation.features().keySet());
        expected.properties().forEach(feature -> names.add(feature.getKey()));
        for (String name : names) {
            Double got = evaluation.features().get(name);
            JsonNode wanted = expected.get(name);
            if (got == null || wanted == null || Math.abs(got - wanted.asDouble()) > 1e-6) {
                differences.add(key + " " + name + ": " + got + " instead of " + wanted);
            }
        }
    }

    private static void compare(String key, String expected, String got, List<String> differences) {
        if (!Objects.equals(expected, got)) {
            differences.add(key + ": " + got + " instead of " + expected);
        }
    }
}
