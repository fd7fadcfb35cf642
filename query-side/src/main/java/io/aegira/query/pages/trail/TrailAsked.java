package io.aegira.query.pages.trail;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.trail.RecordedActions.Place;
import io.aegira.query.audit.trail.Wanted;
import io.aegira.query.pages.LogPlace;
import io.aegira.query.pages.QueryString;
import io.aegira.query.pages.WrittenDay;
import io.aegira.query.platform.Period;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which records are looked at, as it stands in the address. What is empty does not limit.
 *
 * @param from the first day (UTC), {@code to} the last one
 * @param before where the page begins: a time and an id
 */
public record TrailAsked(String who, String action, String target, String from, String to, String before) {
    /** @param administrationAlone whoever asks may see nothing else */
    Wanted wanted(boolean administrationAlone) {
        Period recorded = Period.of(WrittenDay.beginning("from", from, 0), WrittenDay.beginning("to", to, 1));
        return new Wanted(given(who), wantedAction(), given(target), recorded, administrationAlone);
    }

    @Nullable
    Place place() {
        LogPlace written = LogPlace.written("before", before);
        return written == null ? null : new Place(written.time(), written.id());
    }

    TrailAsked before(@Nullable Place place) {
        String begin = place == null ? "" : new LogPlace(place.recordedAt(), place.eventId()).text();
        return new TrailAsked(who, action, target, from, to, begin);
    }

    public boolean isLimited() {
        return !(who + action + target + from + to).isBlank();
    }

    /** A query string of the page. */
    String link() {
        return QueryString.of("who", who, "action", action, "target", target, "from", from, "to", to, "before", before);
    }

    private @Nullable AuditedAction wantedAction() {
        return action.isBlank()
                ? null
                : Arrays.stream(AuditedAction.values())
                        .filter(one -> one.text().equals(action))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("action", "must be an action of the audit trail"));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
