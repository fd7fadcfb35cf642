package io.aegira.query.audit.trail;

import io.aegira.platform.security.Role;
import io.aegira.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the audit trail of the tenant in scope knows of looks at one person. */
public interface RecordedLooks {
    /**
     * The latest first.
     *
     * @param after absent: from the latest one
     * @param fetch at most so many
     */
    List<LookView> list(Looks looks, @Nullable Place after, int fetch);

    /** Where a look stands among the others. @param by the roles, behind commas */
    record Place(Instant lastAt, String by, String lookedAt) {
        /** Where the request says; null at the beginning. */
        public static @Nullable Place of(PageRequest request) {
            return request.cursor()
                    .map(cursor -> new Place(cursor.time(0), cursor.text(1), cursor.text(2)))
                    .orElse(null);
        }

        /** For the cursor behind it. */
        public static Object[] keys(LookView view) {
            Place place = of(view);
            return new Object[] {place.lastAt, place.by, place.lookedAt};
        }

        private static Place of(LookView view) {
            return new Place(
                    view.lastAt(),
                    view.by().stream().map(Role::name).collect(Collectors.joining(",")),
                    view.lookedAt().name());
        }
    }
}
