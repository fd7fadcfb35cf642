package io.aegira.query.pages.person;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.query.checkin.AnsweredPromptView;
import io.aegira.query.checkin.PromptEventView;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.checkin.PromptView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a prompt, event by event, without a word of what was answered. */
final class PromptInWords {
    private final PromptShown prompt;
    private final String name;
    private final ZoneId zone;

    PromptInWords(PromptShown prompt, ZoneId zone) {
        this.prompt = prompt;
        this.name = Words.promptKind(prompt.promptKind()).toLowerCase(Locale.ROOT) + " check-in";
        this.zone = zone;
    }

    List<TimelineEntry> entries() {
        List<TimelineEntry> entries = new ArrayList<>();
        boolean answered = false;
        for (PromptEventView event : history()) {
            TimelineEntry entry = entry(event, answered);
            if (entry != null) {
                entries.add(entry);
            }
            answered |= event.eventType().equals("checkin.response_submitted");
        }
        return entries;
    }

    /** That a prompt was scheduled is no news. */
    private @Nullable TimelineEntry entry(PromptEventView event, boolean answeredBefore) {
        return switch (event.eventType()) {
            case "checkin.response_submitted" ->
                entry(event, "answered", answeredBefore ? "Corrected the " + name : "Answered the " + name + late());
            case "checkin.window_missed" -> entry(event, "missed", "Missed the " + name);
            case "checkin.status_overridden" ->
                entry(event, "lifted", "The missed " + name + " no longer counts as missed: " + state());
            case "checkin.prompt_rescheduled" -> entry(event, "moved", "The window of the " + name + " moved");
            case "checkin.prompt_withdrawn" -> entry(event, "moved", "The shift is off, so is its " + name);
            default -> null;
        };
    }

    private TimelineEntry entry(PromptEventView event, String sign, String what) {
        return new TimelineEntry(Moment.at(event.eventTime(), zone), sign, what);
    }

    private String late() {
        Long seconds = prompt instanceof AnsweredPromptView view ? view.lateBySeconds() : lateBySeconds();
        return prompt.state() == PromptStatus.COMPLETED_LATE && seconds != null
                ? ", " + minutes(Duration.ofSeconds(seconds)) + " late"
                : "";
    }

    private @Nullable Long lateBySeconds() {
        return prompt instanceof PromptView view ? view.lateBySeconds() : null;
    }

    private static String minutes(Duration late) {
        long minutes = Math.max(1, late.toMinutes());
        return minutes < 120
                ? Words.count((int) minutes, "minute", "minutes")
                : Words.count((int) (minutes / 60), "hour", "hours");
    }

    private String state() {
        return switch (prompt.state()) {
            case COMPLETED_ON_TIME -> "it was answered in time";
            case COMPLETED_LATE -> "it was answered late";
            case EXCUSED -> "it is excused";
            case MISSED -> "then it did again";
            case SCHEDULED -> "its window is still to come";
        };
    }

    private List<PromptEventView> history() {
        return switch (prompt) {
            case PromptView view -> view.history();
            case AnsweredPromptView view -> view.history();
        };
    }
}
