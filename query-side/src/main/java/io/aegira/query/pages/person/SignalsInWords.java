package io.aegira.query.pages.person;

import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Moment;
import io.aegira.query.risk.SignalView;
import java.time.ZoneId;
import java.util.List;

/** Signals as people read them. */
final class SignalsInWords {
    private SignalsInWords() {}

    /** Those that call for attention, the latest first. */
    static List<PersonWithReasons.SignalLine> lines(List<SignalView> signals, ZoneId zone) {
        return signals.reversed().stream()
                .filter(FlagAsOf::callsForAttention)
                .map(signal -> new PersonWithReasons.SignalLine(
                        Moment.at(signal.computedForTime(), zone),
                        sign(signal),
                        title(signal),
                        signal.kind() == EvaluationKind.MISSED,
                        reasons(signal),
                        signal.rules()))
                .toList();
    }

    static String sign(SignalView signal) {
        return switch (signal.severity()) {
            case HIGH -> "high";
            case MEDIUM -> "medium";
            case NONE -> "compliance";
        };
    }

    static String title(SignalView signal) {
        return switch (signal.severity()) {
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case NONE -> "Missed often";
        };
    }

    static String signal(SignalView signal) {
        return signal.severity() == Severity.NONE ? "Check-ins missed often" : title(signal) + " signal";
    }

    static List<String> reasons(SignalView signal) {
        return signal.reasons().stream().map(Reason::why).distinct().toList();
    }
}
