package io.aegira.kernel.message;

/** Who caused an event. */
public enum ActorType {
    WORKER,
    USER,
    INTEGRATION,
    SYSTEM
}
