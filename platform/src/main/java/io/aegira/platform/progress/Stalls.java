package io.aegira.platform.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Remembers since when a processor has not been running, or has stood still although there was something to handle.
 *
 * <pre>
 * well ─ not running, or behind and not moving ▶ in doubt ─ for 30 s ▶ stalled
 *   ▲                                               │                    │
 *   └──────────── runs, and moves or is at the head ┴────────────────────┘
 * </pre>
 */
final class Stalls {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Doubt> doubts = new HashMap<>();

    /** @param nanos a monotonic time @return those that are stalled, and what about them */
    synchronized SortedMap<String, String> after(List<ProcessorFigures> looked, long nanos) {
        SortedMap<String, String> stalled = new TreeMap<>();
        for (ProcessorFigures now : looked) {
            Doubt before = doubts.get(now.name());
            boolean moved = before == null || now.position() != before.position();
            boolean well = now.running() && (!now.isBehind() || moved);
            Doubt doubt = before == null || well ? new Doubt(now.position(), nanos) : before;
            doubts.put(now.name(), doubt);
            if (!well && nanos - doubt.sinceNanos() >= PATIENCE.toNanos()) {
                stalled.put(now.name(), now.running() ? "stands still" : "does not run");
            }
        }
        return stalled;
    }

    private record Doubt(long position, long sinceNanos) {}
}
