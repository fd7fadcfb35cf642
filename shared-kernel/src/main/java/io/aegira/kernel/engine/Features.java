package io.aegira.kernel.engine;

import java.util.SortedMap;
import java.util.TreeMap;

/** Feature values, rounded as they come in, and why the others could not be had. */
final class Features {
    private final SortedMap<String, Double> values = new TreeMap<>();
    private final SortedMap<String, String> absent = new TreeMap<>();

    void put(String name, double exact) {
        values.put(name, Rounding.toSix(exact));
    }

    void lack(String why, String... names) {
        for (String name : names) {
            absent.put(name, why);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The rounded value; NaN when absent, so that no comparison with it holds. */
    double value(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    void include(String prefix, Features others) {
        others.values.forEach((name, value) -> values.put(prefix + name, value));
        others.absent.forEach((name, why) -> absent.put(prefix + name, why));
    }

    SortedMap<String, Double> values() {
        return values;
    }

    SortedMap<String, String> absent() {
        return absent;
    }
}
