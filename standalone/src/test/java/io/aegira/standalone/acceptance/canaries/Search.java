package io.aegira.standalone.acceptance.canaries;

import io.aegira.standalone.acceptance.fixture.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Searches every answer that somebody gets: its status, each header, the body. */
final class Search {
    /** Whoever is shown none would notice any number. */
    private static final Set<String> SHOWN_NO_FIGURES =
            Set.of("SUPERVISOR", "ORG_ADMIN", "INTEGRATION", "PLATFORM_ADMIN");

    private final Layers layers;
    private final List<Sighting> sightings = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();

    private Search(List<Canary> denied, boolean amongFigures) {
        layers = new Layers(new Finder(denied, amongFigures));
    }

    /** For what somebody of this role must not see. */
    static Search by(String role, List<Canary> canaries) {
        Set<String> denied = MustNotSee.of(role);
        List<Canary> sought =
                canaries.stream().filter(one -> denied.contains(one.column())).toList();
        return new Search(sought, !SHOWN_NO_FIGURES.contains(role));
    }

    /** For all of these, to know that they can be seen at all. */
    static Search of(List<Canary> wanted) {
        return new Search(wanted, true);
    }

    void in(String where, Answer answer) {
        answers.incrementAndGet();
        look(where + " " + answer.status(), answer.bytes());
        answer.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> {
                    look(where + ", header " + name, value.getBytes(StandardCharsets.UTF_8));
                    look(where + ", name of a header", name.getBytes(StandardCharsets.UTF_8));
                }));
    }

    /** What was heard on a stream. */
    void in(String where, String heard) {
        answers.incrementAndGet();
        look(where, heard.getBytes(StandardCharsets.UTF_8));
    }

    int answers() {
        return answers.get();
    }

    List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    private void look(String where, byte[] content) {
        layers.find(content).ifPresent(canary -> sightings.add(new Sighting(canary, where)));
    }
}
