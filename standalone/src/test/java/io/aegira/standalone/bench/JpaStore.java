package io.aegira.standalone.bench;

import io.aegira.kernel.message.DomainEvent;
import io.aegira.query.platform.Recorded;
import io.aegira.standalone.bench.JpaRows.Key;
import io.aegira.standalone.bench.JpaRows.Row;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What one event's transaction finds and keeps. */
record JpaStore(EntityManager entities, Recorded recorded, List<Row> fresh) {
    JpaStore(EntityManager entities, Recorded recorded) {
        this(entities, recorded, new ArrayList<>());
    }

    /** One processing group, as JPA would have it. */
    interface View {
        void on(DomainEvent event, JpaStore store);
    }

    /** The row under this id, a new one where there is none, with the event as the last that it heard of. */
    <R extends Row> R row(Class<R> type, UUID id, Supplier<R> none) {
        Key key = key(id);
        R row = entities.find(type, key);
        if (row == null) {
            row = none.get();
            row.key = key;
            fresh.add(row);
        }
        row.position = recorded.position();
        return row;
    }

    /** To be called when the rows are filled: they are inserted as they are then. */
    void keep() {
        fresh.forEach(entities::persist);
    }

    Key key(UUID id) {
        return new Key(recorded.tenantId().value(), id);
    }

    Instant at() {
        return recorded.ingestedAt();
    }
}
