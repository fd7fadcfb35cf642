package io.aegira.standalone.bench;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.platform.Recorded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.context.ApplicationContext;

/** All that views are told of a few workers, in the order of the log: of each kind of event as large a share as the whole log has. */
final class SomeWorkers {
    private static final int TOGETHER = 5_000;

    private final EventLogEngine log;
    private final Set<String> types;

    private SomeWorkers(EventLogEngine log, Set<String> types) {
        this.log = log;
        this.types = types;
    }

    /** @param types by view @param about how many events, unpacked */
    static List<EventMessage<?>> events(ApplicationContext beans, Map<String, Set<String>> types, int about) {
        SomeWorkers some = new SomeWorkers(
                beans.getBean(EventLogEngine.class),
                types.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return TenantScope.callAcrossTenants(() -> some.events(about));
    }

    private List<EventMessage<?>> events(int about) {
        long end = log.end().getIndex();
        Map<String, Integer> counted = new TreeMap<>();
        each(end, (worker, event) -> counted.merge(worker, 1, Integer::sum));
        Set<String> chosen = new HashSet<>();
        int count = 0;
        for (Map.Entry<String, Integer> worker : counted.entrySet()) {
            if (count < about) {
                chosen.add(worker.getKey());
                count += worker.getValue();
            }
        }
        List<EventMessage<?>> events = new ArrayList<>();
        each(end, (worker, event) -> {
            if (chosen.contains(worker)) {
                events.add(event);
            }
        });
        return events;
    }

    private void each(long end, BiConsumer<String, TrackedEventMessage<?>> heard) {
        long after = 0;
        for (List<TrackedEventMessage<?>> some = log.history(after, end, types, TOGETHER);
                !some.isEmpty();
                some = log.history(after, end, types, TOGETHER)) {
            for (TrackedEventMessage<?> event : some) {
                if (event.getPayload() instanceof WorkerEvent about) {
                    heard.accept(Recorded.of(event).tenantId() + " " + about.workerId(), event);
                }
            }
            after = some.getLast().trackingToken().position().orElseThrow();
        }
    }
}
