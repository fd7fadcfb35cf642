package io.aegira.standalone.acceptance;

import static java.util.stream.Collectors.toCollection;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is shown of a customer's crew, but for what tells how it came to be: ids of signals, what they replaced, when it was recorded. */
record WhatStands(Set<String> prompts, Set<String> signals, Set<String> episodes) {
    private static final List<String> PATH_OF_A_SIGNAL =
            List.of("signal_id", "supersedes", "superseded_by", "recorded_at");

    static WhatStands of(Customer customer) {
        Map<String, String> refs = new HashMap<>();
        Set<String> signals = new TreeSet<>();
        for (JsonNode signal : customer.api().pages("/admin/signals", customer.auditor())) {
            refs.put(signal.get("signal_id").asString(), signal.get("ref").asString());
            signals.add(without(signal, PATH_OF_A_SIGNAL));
        }
        return new WhatStands(
                pages(customer, "/admin/prompts")
                        .map(prompt -> without(prompt, List.of("history", "last_updated_at")))
                        .collect(toCollection(TreeSet::new)),
                signals,
                pages(customer, "/admin/episodes")
                        .map(episode -> episode(episode, refs))
                        .collect(toCollection(TreeSet::new)));
    }

    /** What one shows and the other doesn't. */
    List<String> against(WhatStands other) {
        return Stream.of(
                        only("prompt here: ", prompts, other.prompts),
                        only("prompt there: ", other.prompts, prompts),
                        only("signal here: ", signals, other.signals),
                        only("signal there: ", other.signals, signals),
                        only("episode here: ", episodes, other.episodes),
                        only("episode there: ", other.episodes, episodes))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> only(String what, Set<String> these, Set<String> those) {
        return these.stream().filter(line -> !those.contains(line)).map(line -> what + line);
    }

    private static Stream<JsonNode> pages(Customer customer, String path) {
        return customer.api().pages(path, customer.auditor()).stream();
    }

    private static String episode(JsonNode episode, Map<String, String> refs) {
        ObjectNode told = Json.without(episode, "signal_ids");
        episode.get("signal_ids")
                .forEach(id -> told.withArray("signal_refs").add(refs.getOrDefault(id.asString(), "not current")));
        return without(told, List.of("reasons", "last_updated_at"));
    }

    private static String without(JsonNode whole, List<String> fields) {
        ObjectNode rest = (ObjectNode) whole.deepCopy();
        rest.remove(fields);
        return rest.toString();
    }
}
