package io.aegira.query.platform;

import io.aegira.kernel.organisation.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events does to the read models. What the handlers of one event say is held back until the next event comes: if one
 * of them fails the event is parked, and what those before it said must not stand.
 */
final class StagedWrites {
    private final SortedMap<TenantId, TenantWrites> byTenant = new TreeMap<>(Comparator.comparing(TenantId::value));
    private final List<Said> ofOneEvent = new ArrayList<>();
    private final LongPredicate parked;
    private long position;

    /** @param parked whether the event at this position was parked */
    StagedWrites(LongPredicate parked) {
        this.parked = parked;
    }

    void add(Recorded recorded, Write write, List<@Nullable Object> values) {
        if (recorded.position() != position) {
            settle();
            position = recorded.position();
        }
        ofOneEvent.add(new Said(recorded.tenantId(), write, values));
    }

    /** Of all events that were not parked. */
    SortedMap<TenantId, TenantWrites> byTenant() {
        settle();
        return byTenant;
    }

    private void settle() {
        if (!parked.test(position)) {
            ofOneEvent.forEach(said -> byTenant.computeIfAbsent(said.tenant(), first -> new TenantWrites())
                    .add(said.write(), said.values()));
        }
        ofOneEvent.clear();
    }

    private record Said(TenantId tenant, Write write, List<@Nullable Object> values) {}
}
