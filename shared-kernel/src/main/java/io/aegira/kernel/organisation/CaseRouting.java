package io.aegira.kernel.organisation;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which queue a case goes to, and how fast each queue is to respond.
 *
 * @param routes the first that fits counts; none fits: high ones to the case managers, others to HSE
 * @param targets at most one per queue; a queue without one is given all the time it takes
 */
public record CaseRouting(List<Route> routes, List<Target> targets) {
    public CaseRouting {
        routes = List.copyOf(routes);
        targets = List.copyOf(targets);
        Set<CaseQueue> queues = new HashSet<>();
        for (Target target : targets) {
            if (!queues.add(target.queue())) {
                throw new IllegalArgumentException(
                        "routing.targets: the queue " + target.queue().text() + " occurs twice");
            }
        }
    }

    /** @param siteId where the worker works; absent: unknown */
    public CaseQueue queueOf(EpisodeSeverity severity, @Nullable OpenedBy openedBy, @Nullable SiteId siteId) {
        return routes.stream()
                .filter(route -> route.fits(severity, openedBy, siteId))
                .map(Route::queue)
                .findFirst()
                .orElse(CaseQueue.of(severity));
    }

    public Optional<Target> targetOf(CaseQueue queue) {
        return targets.stream().filter(target -> target.queue() == queue).findFirst();
    }

    /** Cases that go to a queue. What is absent does not matter. @param openedBy what opened the episode */
    public record Route(
            CaseQueue queue,
            @Nullable EpisodeSeverity severity,
            @Nullable OpenedBy openedBy,
            @Nullable SiteId siteId) {
        boolean fits(EpisodeSeverity ofSeverity, @Nullable OpenedBy by, @Nullable SiteId at) {
            return (severity == null || severity == ofSeverity)
                    && (openedBy == null || openedBy == by)
                    && (siteId == null || siteId.equals(at));
        }
    }

    /**
     * By when something is to have happened to a case of a queue, from its opening on. When it has not, that is on record as a reminder.
     *
     * @param acknowledge until somebody has said that they have seen it; absent: no matter when
     * @param act until the first action
     * @param conclude until there is an outcome
     * @param escalateAfter how long after a reminder the case goes to {@code escalateTo}, where still nothing has happened; both or none
     */
    public record Target(
            CaseQueue queue,
            @Nullable Duration acknowledge,
            @Nullable Duration act,
            @Nullable Duration conclude,
            @Nullable Duration escalateAfter,
            @Nullable CaseQueue escalateTo) {
        public Target {
            if (Stream.of(
                            Optional.ofNullable(acknowledge),
                            Optional.ofNullable(act),
                            Optional.ofNullable(conclude),
                            Optional.ofNullable(escalateAfter))
                    .flatMap(Optional::stream)
                    .anyMatch(time -> time.isNegative() || time.isZero())) {
                throw new IllegalArgumentException("routing.targets: durations must be positive");
            }
            if ((escalateAfter == null) != (escalateTo == null)) {
                throw new IllegalArgumentException(
                        "routing.targets.escalate_to: must be given together with escalate_after");
            }
            if (escalateTo == queue) {
                throw new IllegalArgumentException("routing.targets.escalate_to: must be another queue");
            }
        }
    }
}
