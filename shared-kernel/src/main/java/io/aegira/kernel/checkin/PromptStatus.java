package io.aegira.kernel.checkin;

/** The current state of a prompt (time semantics): a pure function of its facts. */
public enum PromptStatus {
    SCHEDULED,
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    MISSED,
    EXCUSED
}
