package io.aegira.query.pages.person;

import io.aegira.kernel.engine.Severity;
import io.aegira.query.risk.SignalView;

/** Which metrics a signal is about: those that its reasons name, or all where they name none. */
final class SignalsOfMetric {
    private SignalsOfMetric() {}

    static Severity severity(SignalView signal, String metric) {
        boolean names =
                signal.reasons().stream().anyMatch(reason -> reason.feature().startsWith(metric + "_"));
        return names ? signal.severity() : Severity.NONE;
    }
}
