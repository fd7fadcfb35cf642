package io.aegira.standalone.acceptance;

import io.aegira.standalone.acceptance.fixture.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened.
 *
 * @param event without its tenant
 * @param chain facts that correct one another are of one; absent: it corrects nothing
 */
record RandomFact(Map<String, Object> event, @Nullable String chain, Instant time) {
    JsonNode of(UUID tenant) {
        Map<String, Object> whole = new HashMap<>(event);
        whole.put("tenant_id", tenant);
        return Json.object(whole);
    }

    static List<RandomFact> shuffled(List<RandomFact> facts, Random random) {
        List<RandomFact> anyhow = new ArrayList<>(facts);
        Collections.shuffle(anyhow, random);
        return keepingChains(anyhow, facts);
    }

    /** The facts in this order, but those of a chain among themselves as they were told. */
    static List<RandomFact> keepingChains(List<RandomFact> order, List<RandomFact> told) {
        Map<String, Deque<RandomFact>> chains = new HashMap<>();
        told.stream()
                .filter(fact -> fact.chain != null)
                .forEach(fact -> chains.computeIfAbsent(fact.chain, first -> new ArrayDeque<>())
                        .add(fact));
        return order.stream()
                .map(fact -> fact.chain == null ? fact : chains.get(fact.chain).remove())
                .toList();
    }
}
