package io.aegira.kernel.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of one golden history; see golden/README.md. */
record GoldenFiles(String dataset) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode organisation() {
        return JSON.readTree(open("organisation.json"));
    }

    JsonNode episodes() {
        return JSON.readTree(open("episodes.json"));
    }

    List<JsonNode> events() {
        return lines("events.ndjson.gz").stream().map(JSON::readTree).toList();
    }

    List<JsonNode> signals() {
        return lines("signals.ndjson.gz").stream().map(JSON::readTree).toList();
    }

    /** One array of cells per prompt, without the header. */
    List<String[]> promptStates() {
        return lines("prompt_state.csv.gz").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private List<String> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(open(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InputStream open(String file) {
        return GoldenFiles.class.getResourceAsStream("/golden/" + dataset + "/" + file);
    }
}
