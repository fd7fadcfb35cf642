package io.aegira.kernel.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The facts of every worker of a golden history. */
record GoldenHistory(GoldenFiles files, List<WorkerFacts> workers) {
    static GoldenHistory read(String dataset) {
        GoldenFiles files = new GoldenFiles(dataset);
        JsonNode organisation = files.organisation();
        FormVersion form = organisation.has("form") ? form(organisation.get("form")) : FormVersion.STANDARD;
        Map<UUID, GoldenWorker> workers = new LinkedHashMap<>();
        for (JsonNode worker : organisation.get("workers")) {
            UUID workerId = UUID.fromString(worker.get("worker_id").asString());
            workers.put(workerId, new GoldenWorker(workerId, organisation.get("check_in_policy"), form));
        }
        for (JsonNode event : files.events()) {
            JsonNode payload = event.get("payload");
            workers.get(UUID.fromString(payload.get("worker_id").asString()))
                    .on(event.get("event_type").asString(), payload);
        }
        return new GoldenHistory(
                files, workers.values().stream().map(GoldenWorker::facts).toList());
    }

    private static FormVersion form(JsonNode form) {
        List<FormQuestion> questions = new ArrayList<>();
        for (JsonNode question : form.get("questions")) {
            questions.add(new FormQuestion(
                    question.get("key").asString(),
                    question.get("metric").asString(),
                    question.get("min").asDouble(),
                    question.get("max").asDouble(),
                    question.get("step").asDouble(),
                    Polarity.valueOf(question.get("polarity").asString().toUpperCase(Locale.ROOT))));
        }
        UUID formId = UUID.fromString(form.get("form_id").asString());
        return new FormVersion(
                formId, form.get("name").asString(), form.get("version").asInt(), questions);
    }
}
