package io.aegira.query.organisation.settings;

import io.aegira.kernel.organisation.NextActions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is suggested. @param version from 1; 0: all of it is built in @param setAt absent: it is built in */
public record NextActionsView(
        NextActions actions, int version, @Nullable Instant setAt) {
    static final NextActionsView BUILT_IN = new NextActionsView(NextActions.BUILT_IN, 0, null);
}
