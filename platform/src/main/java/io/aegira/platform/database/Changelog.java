package io.aegira.platform.database;

import java.util.Comparator;

/**
 * One module's share of the schema.
 *
 * @param path on the class path
 * @param order smaller ones first
 */
public record Changelog(String path, int order) implements Comparable<Changelog> {
    @Override
    public int compareTo(Changelog other) {
        return Comparator.comparingInt(Changelog::order)
                .thenComparing(Changelog::path)
                .compare(this, other);
    }
}
