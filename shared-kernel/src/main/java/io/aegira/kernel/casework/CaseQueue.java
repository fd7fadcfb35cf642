package io.aegira.kernel.casework;

import java.util.Locale;

/** Where a case waits for somebody. */
public enum CaseQueue {
    SUPERVISOR,
    HSE,
    CASE_MANAGER;

    /** As it stands in events. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
