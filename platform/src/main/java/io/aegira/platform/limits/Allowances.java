package io.aegira.platform.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** An allowance each, for so many at most: the one that has not been asked for longest is forgotten, and would be whole again. */
final class Allowances {
    private final Supplier<Allowance> whole;
    private final Map<Object, Allowance> known;

    Allowances(int most, Supplier<Allowance> whole) {
        this.whole = whole;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Allowance> eldest) {
                return size() > most;
            }
        };
    }

    /** @return zero, or how long to wait */
    Duration take(Object who) {
        return of(who).take();
    }

    int size() {
        synchronized (known) {
            return known.size();
        }
    }

    private Allowance of(Object who) {
        synchronized (known) {
            return known.computeIfAbsent(who, unknown -> whole.get());
        }
    }
}
