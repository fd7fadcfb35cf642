package io.aegira.standalone.acceptance;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A history, and what an independent implementation makes of it: see the kernel's {@code golden/README.md}. */
public record GoldenHistory(String dataset, UUID tenant, JsonNode organisation, List<String> events) {
    private static final long SEED = 7;

    /** @param name its tenant's; the same history may be imported for several */
    public static GoldenHistory of(String dataset, String name) {
        String folder = "/golden/" + dataset + "/";
        UUID tenant = Uuid5.of(Customer.NAMES, name);
        JsonNode written = Json.resource(folder + "organisation.json");
        String former = written.at("/tenant/tenant_id").asString();
        List<String> events = text(folder + "events.ndjson.gz")
                .replace(former, tenant.toString())
                .lines()
                .toList();
        return new GoldenHistory(dataset, tenant, Json.with(written, "tenant.tenant_id", "\"" + tenant + "\""), events);
    }

    GoldenHistory shuffled() {
        List<String> lines = new ArrayList<>(events);
        Collections.shuffle(lines, new Random(SEED));
        return new GoldenHistory(dataset, tenant, organisation, lines);
    }

    public Upload upload() {
        return new Upload(organisation, (String.join("\n", events) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    String site() {
        return organisation.at("/site/site_id").asString();
    }

    List<String> workers() {
        return organisation
                .get("workers")
                .valueStream()
                .map(worker -> worker.get("worker_id").asString())
                .toList();
    }

    /** By prompt: closing time and state. */
    Map<String, String[]> expectedPrompts() {
        Map<String, String[]> prompts = new HashMap<>();
        text("/golden/" + dataset + "/prompt_state.csv.gz")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> prompts.put(cells[0], new String[] {cells[4], cells[5]}));
        return prompts;
    }

    /** By reference: the response, or the prompt of the miss. */
    Map<String, JsonNode> expectedSignals() {
        Map<String, JsonNode> signals = new HashMap<>();
        text("/golden/" + dataset + "/signals.ndjson.gz")
                .lines()
                .map(Json::read)
                .forEach(signal -> signals.put(signal.get("ref").asString(), signal));
        return signals;
    }

    List<JsonNode> expectedEpisodes() {
        return Json.resource("/golden/" + dataset + "/episodes.json")
                .valueStream()
                .toList();
    }

    private static String text(String file) {
        return new String(Json.bytes(file), StandardCharsets.UTF_8);
    }
}
