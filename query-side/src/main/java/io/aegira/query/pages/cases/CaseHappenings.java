package io.aegira.query.pages.cases;

import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.query.casework.IncidentView;
import io.aegira.query.casework.TimelineView;
import io.aegira.query.pages.IncidentInWords;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened to a case or its episode, and at work meanwhile, in words. */
record CaseHappenings(ZoneId zone) {
    CaseStory.Event event(TimelineView happened) {
        List<String> details = new ArrayList<>(details(happened));
        add(details, "By ", text(happened, "by"));
        add(details, "“", text(happened, "note"), "”");
        return new CaseStory.Event(
                Moment.at(happened.eventTime(), zone),
                what(happened),
                details,
                happened.eventType().startsWith("case.") ? "case" : "episode");
    }

    CaseStory.Event event(IncidentView incident) {
        IncidentInWords words = new IncidentInWords(incident);
        return new CaseStory.Event(
                Moment.at(incident.occurredAt(), zone), words.what(), words.details(), "incident", words.photos());
    }

    private static String what(TimelineView happened) {
        return switch (happened.eventType()) {
            case "case.opened" -> "Case opened";
            case "case.assigned" -> text(happened, "owner") == null ? "Put into a queue" : "Put into somebody’s hands";
            case "case.acknowledged" -> "Acknowledged";
            case "case.action_logged" -> CaseWords.action(word(happened, "action"));
            case "case.outcome_logged" -> "Outcome: " + CaseWords.action(word(happened, "outcome"));
            case "case.resolved" -> "Case resolved";
            case "case.reopened" -> "Case reopened";
            case "case.routed" -> "Routed by the organisation’s settings";
            case "case.reminded" -> "Reminder: " + step(happened) + " was due";
            case "case.escalated" -> "Escalated: " + step(happened) + " was still missing";
            case "case.flag_remarked" ->
                Words.remark(FlagRemark.valueOf(word(happened, "remark").toUpperCase(Locale.ROOT)));
            case "risk.episode_opened" -> "Episode opened";
            case "risk.episode_updated" ->
                word(happened, "change").equalsIgnoreCase("corrected")
                        ? "Episode corrected by late knowledge"
                        : "A signal joined the episode";
            case "risk.episode_closed" -> "Episode closed";
            default -> Words.metric(happened.eventType().replace('.', ' '));
        };
    }

    private List<String> details(TimelineView happened) {
        List<String> details = new ArrayList<>();
        String severity = text(happened, "severity");
        if (severity != null) {
            details.add(CaseWords.severity(severity));
        }
        add(details, "Owner: ", text(happened, "owner"));
        String queue = text(happened, "queue");
        if (queue != null) {
            details.add("Queue: " + CaseWords.queue(queue));
        }
        String method = text(happened, "method");
        if (method != null) {
            details.add(method.equalsIgnoreCase("deep_link_clicked") ? "Through a link" : "In the application");
        }
        add(details, "Until ", time(happened, "delegated_until"));
        add(details, "Look again by ", time(happened, "follow_up_at"));
        add(details, "Acknowledge by ", time(happened, "acknowledge_by"));
        add(details, "Act by ", time(happened, "act_by"));
        add(details, "Outcome by ", time(happened, "conclude_by"));
        add(details, "Was due by ", time(happened, "due_at"));
        return details;
    }

    private static String step(TimelineView happened) {
        return switch (word(happened, "step")) {
            case "acknowledgement" -> "an acknowledgement";
            case "action" -> "an action";
            case "outcome" -> "an outcome";
            default -> "a follow-up";
        };
    }

    private static void add(List<String> details, String before, @Nullable String fact) {
        add(details, before, fact, "");
    }

    private static void add(List<String> details, String before, @Nullable String fact, String after) {
        if (fact != null) {
            details.add(before + fact + after);
        }
    }

    private @Nullable String time(TimelineView happened, String name) {
        String text = text(happened, name);
        return text == null ? null : Moment.at(Instant.parse(text), zone).words();
    }

    private static String word(TimelineView happened, String name) {
        String text = text(happened, name);
        return text == null ? "" : text;
    }

    private static @Nullable String text(TimelineView happened, String name) {
        Object fact = happened.facts().get(name);
        return fact == null ? null : fact.toString();
    }
}
