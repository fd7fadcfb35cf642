package io.aegira.kernel.engine;

import java.time.Instant;

/** Whether the worker was expected to answer. Must give the same answer for the same instant. */
@FunctionalInterface
public interface AvailabilityAt {
    boolean availableAt(Instant t);
}
