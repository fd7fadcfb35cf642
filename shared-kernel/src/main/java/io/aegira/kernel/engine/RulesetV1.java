package io.aegira.kernel.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The built-in rules, which are data like any tenant's. */
final class RulesetV1 {
    static final Ruleset RULESET = read("ruleset_v1.json");

    private RulesetV1() {}

    private record Published(String version, List<Rule> rules) {}

    private static Ruleset read(String resource) {
        JsonMapper json = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (InputStream in = RulesetV1.class.getResourceAsStream(resource)) {
            Published published = json.readValue(in, Published.class);
            return Ruleset.of(published.version(), published.rules());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
