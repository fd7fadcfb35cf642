package io.aegira.kernel.organisation;

import io.aegira.kernel.engine.EpisodeSeverity;
import java.util.Locale;

/** Where a case waits for somebody. */
public enum CaseQueue {
    SUPERVISOR,
    HSE,
    CASE_MANAGER;

    /** Where a tenant has said nothing else. */
    public static CaseQueue of(EpisodeSeverity severity) {
        return severity == EpisodeSeverity.HIGH ? CASE_MANAGER : HSE;
    }

    /** As it stands in events. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
