package io.aegira.standalone.bench;

import io.aegira.kernel.message.AegiraJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/**
 * A customer's history, ready to be imported.
 *
 * @param file gzipped NDJSON
 * @param good how many different events it holds
 * @param bad how many of its lines are no events
 */
record History(UUID tenant, String organisation, Path file, long good, long bad) {
    private static final String TEAM_A = "/sample-data/team_a/";
    private static final long EVENTS_OF_TEAM_A = 25_459;

    /** Two years of a real team. */
    static History teamA(Path directory) throws IOException {
        Path file = directory.resolve("team_a.ndjson.gz");
        Files.write(file, sample("events.ndjson.gz"));
        String organisation = new String(sample("organisation.json"), StandardCharsets.UTF_8);
        String tenant = AegiraJson.mapper()
                .readTree(organisation)
                .at("/tenant/tenant_id")
                .asString();
        return new History(UUID.fromString(tenant), organisation, file, EVENTS_OF_TEAM_A, 0);
    }

    static History generated(Path directory, long lines, long seed) throws IOException {
        GeneratedHistory history = new GeneratedHistory(lines, seed);
        Path file = directory.resolve("history.ndjson.gz");
        history.write(file);
        return new History(history.tenant(), history.organisation(0), file, history.good(), history.bad());
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(History.class.getResourceAsStream(TEAM_A + name), name)) {
            return in.readAllBytes();
        }
    }
}
