package io.aegira.query.pages.events;

import static java.util.Map.entry;

import io.aegira.query.activity.EventCategory;
import io.aegira.query.activity.EventView;
import io.aegira.query.pages.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened, in words. */
final class EventInWords {
    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("org.tenant_registered", "Organisation registered"),
            entry("org.tenant_configured", "Settings changed"),
            entry("org.site_registered", "Site registered"),
            entry("org.team_registered", "Team registered"),
            entry("org.worker_registered", "Worker registered"),
            entry("org.worker_assigned", "Worker assigned"),
            entry("org.worker_deactivated", "Worker left"),
            entry("org.worker_erased", "Worker erased"),
            entry("form.version_published", "Form published"),
            entry("ruleset.version_published", "Rules published"),
            entry("roster.shift_upserted", "Shift planned"),
            entry("roster.shift_removed", "Shift removed"),
            entry("worker.availability_set", "Availability set"),
            entry("checkin.prompt_scheduled", "Check-in scheduled"),
            entry("checkin.prompt_rescheduled", "Check-in moved"),
            entry("checkin.prompt_withdrawn", "Check-in withdrawn"),
            entry("checkin.response_submitted", "Check-in answered"),
            entry("checkin.window_missed", "Check-in missed"),
            entry("checkin.status_overridden", "Miss overridden"),
            entry("risk.signal_computed", "Signal computed"),
            entry("risk.signal_withdrawn", "Signal withdrawn"),
            entry("risk.episode_opened", "Episode opened"),
            entry("risk.episode_updated", "Episode updated"),
            entry("risk.episode_closed", "Episode closed"),
            entry("case.opened", "Case opened"),
            entry("case.assigned", "Case assigned"),
            entry("case.acknowledged", "Case acknowledged"),
            entry("case.action_logged", "Action logged"),
            entry("case.outcome_logged", "Outcome logged"),
            entry("case.routed", "Case routed"),
            entry("case.reminded", "Reminder of a case"),
            entry("case.escalated", "Case escalated"),
            entry("case.resolved", "Case resolved"),
            entry("case.reopened", "Case reopened"),
            entry("case.flag_remarked", "Remark on a flag"),
            entry("incident.reported", "Incident reported"),
            entry("incident.photo_attached", "Photo of an incident"),
            entry("audit.action_recorded", "Action recorded"));

    private EventInWords() {}

    static String type(String logicalName) {
        return TYPES.getOrDefault(logicalName, logicalName);
    }

    static String category(EventCategory category) {
        return switch (category) {
            case CHECKIN -> "Check-ins";
            case RISK -> "Risk";
            case CASEWORK -> "Cases and incidents";
            case ROSTER -> "Roster";
            case AVAILABILITY -> "Availability";
            case ORGANISATION -> "Organisation";
            case AUDIT -> "Audit trail";
        };
    }

    /** The least that tells it from others of its type. */
    static String note(EventView event) {
        return switch (event.eventType()) {
            case "risk.signal_computed" -> signal(event);
            case "risk.episode_opened", "risk.episode_updated", "case.opened" ->
                joined(plain(event, "severity"), reasons(event));
            case "worker.availability_set" -> joined(plain(event, "status"), plain(event, "reason"));
            case "audit.action_recorded" -> joined(plain(event, "action"), text(event, "target"));
            default ->
                Stream.of(
                                "prompt_kind",
                                "to",
                                "action",
                                "outcome",
                                "queue",
                                "type",
                                "closed_by",
                                "step",
                                "ruleset_version",
                                "name")
                        .map(field -> plain(event, field))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .map(Words::sentence)
                        .orElse("");
        };
    }

    private static String signal(EventView event) {
        String severity = text(event, "severity");
        boolean flagged = Boolean.TRUE.equals(event.payload().get("compliance_risk"));
        String grave = severity.equals("none")
                ? flagged ? "missed often" : "nothing unusual"
                : severity.toLowerCase(Locale.ROOT);
        return joined(grave, reasons(event));
    }

    private static String reasons(EventView event) {
        return event.payload().get("reasons") instanceof List<?> reasons
                ? reasons.stream()
                        .map(reason -> reason instanceof Map<?, ?> known ? known.get("why") : null)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .distinct()
                        .limit(2)
                        .collect(Collectors.joining("; "))
                : "";
    }

    private static String plain(EventView event, String field) {
        return text(event, field).replace('_', ' ');
    }

    private static String text(EventView event, String field) {
        @Nullable Object value = event.payload().get(field);
        return value instanceof String text ? text : "";
    }

    private static String joined(String some, String more) {
        String both = Stream.of(some, more).filter(text -> !text.isEmpty()).collect(Collectors.joining(": "));
        return both.isEmpty() ? both : Words.sentence(both);
    }
}
