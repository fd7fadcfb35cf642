package io.aegira.query.activity;

import io.aegira.query.activity.ConnectedEvent.Why;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which others an event names, by the ids that they brought into the world. */
final class Citations {
    /** The field by which an event of this type brings an id into the world. */
    static final Map<String, String> BRINGS = Map.of(
            "roster.shift_upserted", "shift_id",
            "checkin.prompt_scheduled", "prompt_id",
            "checkin.response_submitted", "response_id",
            "checkin.window_missed", "missed_id",
            "risk.signal_computed", "signal_id",
            "risk.episode_opened", "episode_id",
            "case.opened", "case_id");

    private static final List<String> NAMED = List.copyOf(BRINGS.values());

    private Citations() {}

    /** The id that an event has brought, by which others name it; absent for those that only say more of something. */
    static @Nullable String own(EventView event) {
        String field = BRINGS.get(event.eventType());
        return field == null ? null : text(event.payload().get(field));
    }

    /** All that it names but itself. */
    static Map<String, Why> of(EventView event) {
        Map<String, Why> cited = new LinkedHashMap<>();
        put(cited, event.payload().get("supersedes"), Why.REPLACES);
        NAMED.forEach(field -> put(cited, event.payload().get(field), Why.CITES));
        each(event.payload().get("signal_ids")).forEach(id -> put(cited, id, Why.CITES));
        if (event.payload().get("baseline") instanceof Map<?, ?> baseline) {
            each(baseline.get("response_ids")).forEach(id -> put(cited, id, Why.COMPARES));
        }
        cited.remove(Objects.requireNonNullElse(own(event), ""));
        return cited;
    }

    private static void put(Map<String, Why> cited, @Nullable Object id, Why why) {
        String text = text(id);
        if (text != null) {
            cited.putIfAbsent(text, why);
        }
    }

    private static Collection<?> each(@Nullable Object ids) {
        return ids instanceof Collection<?> several ? several : List.of();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id instanceof String text ? text : null;
    }
}
