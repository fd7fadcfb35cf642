package io.aegira.query.risk.corrections;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A correction in a sentence. */
final class CorrectionWords {
    private CorrectionWords() {}

    static String of(CorrectionKind kind, @Nullable DecisionView before, Map<String, Object> after) {
        return switch (kind) {
            case SIGNAL_SUPERSEDED -> superseded(before, after);
            case SIGNAL_WITHDRAWN ->
                "The decision about " + subject(before) + ", " + decided(before) + ", no longer stands.";
            case PROMPT_OVERRIDDEN ->
                "A check-in that was " + state(after, "from") + " is " + state(after, "to") + ": " + reason(after)
                        + ".";
            case EPISODE_CORRECTED -> episode(after) + now(after) + ".";
            case EPISODE_UNSUPPORTED -> episode(after) + " is no longer borne out by the signals that stand.";
            case CASE_EXPLAINED ->
                "The case stays; " + lowerFirst(episode(after))
                        + (text(after, "standing").equals("supported")
                                ? now(after)
                                : " is no longer borne out by the signals that stand")
                        + ".";
        };
    }

    private static String superseded(@Nullable DecisionView before, Map<String, Object> after) {
        String now = decided(text(after, "severity"), Boolean.TRUE.equals(after.get("compliance_risk")), (List<?>)
                after.get("rules"));
        String about = "The decision about " + subject(text(after, "kind"), text(after, "computed_for_time"));
        return now.equals(decided(before))
                ? about + " is still " + now + ", on other figures."
                : about + " is " + now + " instead of " + decided(before) + ".";
    }

    private static String subject(@Nullable DecisionView decision) {
        return decision == null
                ? "an answer or a miss"
                : subject(lower(decision.kind()), decision.computedForTime().toString());
    }

    private static String subject(String kind, String time) {
        return (kind.equals("missed") ? "the check-in missed at " : "the answer of ") + time;
    }

    private static String decided(@Nullable DecisionView decision) {
        return decision == null
                ? "not known here"
                : decided(lower(decision.severity()), decision.complianceRisk(), decision.rules());
    }

    /** Such as {@code high (fatigue_spike), missed often}. */
    private static String decided(String severity, boolean complianceRisk, @Nullable List<?> rules) {
        String because = rules == null || rules.isEmpty()
                ? ""
                : rules.stream().map(String::valueOf).collect(Collectors.joining(", ", " (", ")"));
        return severity + because + (complianceRisk ? ", missed often" : "");
    }

    private static String state(Map<String, Object> facts, String which) {
        return text(facts, which).replace('_', ' ');
    }

    private static String reason(Map<String, Object> facts) {
        return switch (text(facts, "reason")) {
            case "late_answer" -> "it was answered late";
            case "answered_in_time" -> "it had been answered in time";
            case "not_available" -> "the worker was not available";
            case "shift_removed" -> "the shift was removed";
            case "shift_reassigned" -> "the shift was given to somebody else";
            case "worker_deactivated" -> "the worker had left";
            default -> "its window moved";
        };
    }

    private static String episode(Map<String, Object> facts) {
        return "The episode opened at " + text(facts, "opened_at");
    }

    private static String now(Map<String, Object> facts) {
        String closed = facts.containsKey("closed_at") ? "closed at " + text(facts, "closed_at") : "open";
        return Stream.of(text(facts, "severity"), text(facts, "signals") + " signals", closed)
                .collect(Collectors.joining(", ", " is now ", ""));
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.get(name));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
