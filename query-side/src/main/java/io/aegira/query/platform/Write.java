package io.aegira.query.platform;

import java.util.List;

/** One kind of write to a read model. An enum per read model lists them; the statement sets absolute values, so it may be repeated. */
public interface Write {
    /** With a placeholder per value; {@code infra.tenant()} is the tenant. */
    String sql();

    /** How many of the values, from the first one, name the row. A later write of a batch to the same row replaces the earlier one. */
    int key();

    /** Smaller ones first. Within a phase the order is that of the events. */
    default int phase() {
        return 0;
    }

    /** The types of its values where the statement takes those of all rows as one array each: one plan for all instead of one execution each. */
    default List<String> arrays() {
        return List.of();
    }
}
