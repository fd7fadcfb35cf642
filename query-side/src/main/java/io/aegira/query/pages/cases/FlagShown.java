package io.aegira.query.pages.cases;

import io.aegira.query.pages.Moment;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is flagged, as a supervisor is told.
 *
 * @param openedAt since when there is a case
 * @param nextStep says nothing about why
 * @param work absent: the case is resolved, or nothing is decided here
 */
record FlagShown(
        String personId,
        String name,
        Moment openedAt,
        String nextStep,
        @Nullable FlagWork work,
        ZoneId zone) {}
