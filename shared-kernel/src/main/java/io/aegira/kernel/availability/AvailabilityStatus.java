package io.aegira.kernel.availability;

/** Whether a worker is expected to answer. */
public enum AvailabilityStatus {
    AVAILABLE,
    ON_LEAVE,
    SICK,
    OFF_SHIFT;

    public boolean isAvailable() {
        return this == AVAILABLE;
    }
}
