package io.aegira.query.pages.trail;

import io.aegira.query.pages.trail.TrailShown.Change;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What an order put in the place of what, field by field, as people read it. @param names of sites and forms, by id */
record ChangesInWords(Map<String, String> names) {
    /** @param previous as it is recorded: JSON with what changed alone, or a word such as a version; absent: there was none */
    List<Change> of(@Nullable String previous, @Nullable String now) {
        Map<String, String> before = new ValuesInWords(names).of(previous);
        Map<String, String> after = new ValuesInWords(names).of(now);
        SequencedSet<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        List<Change> changes = fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .toList();
        return changes.isEmpty() && now != null ? List.of(new Change("", "", "the same in another order")) : changes;
    }
}
