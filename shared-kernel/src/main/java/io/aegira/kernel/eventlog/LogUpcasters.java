package io.aegira.kernel.eventlog;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import tools.jackson.databind.node.ObjectNode;

/** Reads what older releases wrote: each step takes one event from one version to the next (ADR 0003). */
public final class LogUpcasters {
    private static final List<NextVersion> OLDEST_FIRST = List.of(
            new NextVersion("case.opened", 1, LogUpcasters::aboutAnEpisode),
            new NextVersion("org.tenant_configured", 1, LogUpcasters::routedNowhere),
            new NextVersion("org.tenant_configured", 2, LogUpcasters::suggestedAsBuiltIn),
            new NextVersion("risk.episode_closed", 1, LogUpcasters::closedByQuiet),
            new NextVersion("risk.episode_updated", 1, LogUpcasters::saidNoMore),
            new NextVersion("ruleset.version_published", 1, LogUpcasters::heldAtOnce));

    private LogUpcasters() {}

    /** What Axon reads by: aggregates, processors and sagas. */
    public static EventUpcaster chain() {
        return new EventUpcasterChain(
                OLDEST_FIRST.stream().map(PayloadUpcaster::new).toList());
    }

    /** Tells a stored payload as the present release writes it, for whoever reads it without Axon. What is stored stays as it is. */
    public static ObjectNode present(String eventType, int version, ObjectNode stored) {
        ObjectNode payload = stored.deepCopy();
        steps(eventType, version).forEach(step -> step.accept(payload));
        return payload;
    }

    /** The versions that can be read, the present one aside. */
    static List<NextVersion> oldestFirst() {
        return OLDEST_FIRST;
    }

    private static List<Consumer<ObjectNode>> steps(String eventType, int version) {
        return OLDEST_FIRST.stream()
                .filter(step -> step.eventType().equals(eventType) && step.from() >= version)
                .map(NextVersion::change)
                .toList();
    }

    /** In the days of version 1 a case could not be resolved, so nothing but the quiet period closed an episode. */
    private static void closedByQuiet(ObjectNode payload) {
        payload.put("closed_by", "quiet_period");
    }

    /** In the days of version 1 every case was about an episode. */
    private static void aboutAnEpisode(ObjectNode payload) {}

    /** In the days of version 1 there was no routing. */
    private static void routedNowhere(ObjectNode payload) {}

    /** In the days of version 2 all suggestions were built in. */
    private static void suggestedAsBuiltIn(ObjectNode payload) {}

    /** Version 1 did not say when the episode had become medium; nothing that is told now would be more than a guess. */
    private static void saidNoMore(ObjectNode payload) {}

    /** Rules of version 1 were in force from their publication on, and named no report. */
    private static void heldAtOnce(ObjectNode payload) {}
}
