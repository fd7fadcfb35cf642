package io.aegira.kernel.engine;

/** What a rule does when it fires: raise the severity, or set the compliance flag, which is apart from severity. */
public enum RuleSeverity {
    HIGH,
    MEDIUM,
    FLAG
}
