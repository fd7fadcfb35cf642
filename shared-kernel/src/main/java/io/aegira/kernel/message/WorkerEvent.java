package io.aegira.kernel.message;

import io.aegira.kernel.organisation.WorkerId;

/** A fact about one worker; the log indexes it for that worker's history. */
public interface WorkerEvent extends DomainEvent {
    WorkerId workerId();
}
