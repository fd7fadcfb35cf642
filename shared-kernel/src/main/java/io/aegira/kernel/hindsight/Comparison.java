package io.aegira.kernel.hindsight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a recorded event against a recomputed one, field by field. Equal means equal: no tolerance. */
final class Comparison {
    private static final String ABSENT = "absent";

    private final UUID id;
    private final UUID workerId;
    private final String eventType;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(UUID id, UUID workerId, String eventType) {
        this.id = id;
        this.workerId = workerId;
        this.eventType = eventType;
    }

    Comparison same(String field, @Nullable Object recorded, @Nullable Object recomputed) {
        if (!Objects.equals(recorded, recomputed)) {
            differences.add(new Difference(id, workerId, eventType, field, text(recorded), text(recomputed)));
        }
        return this;
    }

    /** Name by name. */
    Comparison same(String field, Map<String, ?> recorded, Map<String, ?> recomputed) {
        Set<String> names = new TreeSet<>(recorded.keySet());
        names.addAll(recomputed.keySet());
        names.forEach(name -> same(field + "." + name, recorded.get(name), recomputed.get(name)));
        return this;
    }

    /** Empty: identical. */
    List<Difference> differences() {
        return List.copyOf(differences);
    }

    private static String text(@Nullable Object value) {
        return value == null ? ABSENT : value.toString();
    }
}
