package io.aegira.query.pages.person;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.query.checkin.AnsweredPromptView;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A worker's prompts around now.
 *
 * @param due those that can be answered in time now
 * @param coming not open yet
 * @param past the latest first
 */
record OwnPrompts(List<Own> due, List<Own> coming, List<Own> past) {
    private static final int COMING_SHOWN = 3;
    private static final int PAST_SHOWN = 10;

    /**
     * One of them.
     *
     * @param sign decides the colour
     * @param words what became of it, or how long there is; never a reproach
     * @param call what answering it is called; empty where there is nothing to do
     */
    record Own(String id, String name, String sign, String words, Moment opens, Moment closes, String call) {}

    /** @param sent answered a moment ago, which the list may not know yet */
    static OwnPrompts of(List<PromptShown> prompts, Instant now, ZoneId zone, @Nullable PromptId sent) {
        Predicate<PromptShown> answerable = prompt ->
                prompt.state() == PromptStatus.SCHEDULED && !prompt.promptId().equals(sent);
        Predicate<PromptShown> closed = prompt -> !prompt.closesAt().isAfter(now);
        Predicate<PromptShown> ahead = prompt -> prompt.opensAt().isAfter(now);
        return new OwnPrompts(
                shown(prompts, answerable.and(closed.negate()).and(ahead.negate()), now, zone, null),
                shown(prompts, answerable.and(ahead), now, zone, null).stream()
                        .limit(COMING_SHOWN)
                        .toList(),
                shown(prompts.reversed(), answerable.negate().or(closed), now, zone, sent).stream()
                        .limit(PAST_SHOWN)
                        .toList());
    }

    private static List<Own> shown(
            List<PromptShown> prompts,
            Predicate<PromptShown> wanted,
            Instant now,
            ZoneId zone,
            @Nullable PromptId sent) {
        return prompts.stream()
                .filter(wanted)
                .map(prompt -> own(prompt, prompt.promptId().equals(sent), now, zone))
                .toList();
    }

    private static Own own(PromptShown prompt, boolean sent, Instant now, ZoneId zone) {
        boolean waits = prompt.state() == PromptStatus.SCHEDULED && !sent;
        boolean closed = !prompt.closesAt().isAfter(now);
        return new Own(
                prompt.promptId().toString(),
                Words.promptKind(prompt.promptKind()) + " check-in",
                sign(prompt, sent, closed),
                waits ? open(prompt, now) : past(prompt, sent),
                Moment.at(prompt.opensAt(), zone),
                Moment.at(prompt.closesAt(), zone),
                call(prompt, sent));
    }

    private static String sign(PromptShown prompt, boolean sent, boolean closed) {
        return switch (prompt.state()) {
            case COMPLETED_ON_TIME, COMPLETED_LATE -> "answered";
            case EXCUSED -> "excused";
            case MISSED -> sent ? "answered" : "missed";
            case SCHEDULED -> sent ? "answered" : closed ? "missed" : "open";
        };
    }

    private static String open(PromptShown prompt, Instant now) {
        if (prompt.opensAt().isAfter(now)) {
            return "Opens in " + length(Duration.between(now, prompt.opensAt()));
        }
        return prompt.closesAt().isAfter(now)
                ? length(Duration.between(now, prompt.closesAt())) + " left"
                : "Just closed. You can still answer.";
    }

    private static String past(PromptShown prompt, boolean sent) {
        return switch (prompt.state()) {
            case COMPLETED_ON_TIME -> "Answered";
            case COMPLETED_LATE -> "Answered late" + late(prompt) + ". That is fine.";
            case EXCUSED -> "Not needed. Nothing was expected of you.";
            case MISSED -> sent ? "Sent" : "Not answered. You still can, if you like.";
            case SCHEDULED -> "Sent";
        };
    }

    private static String late(PromptShown prompt) {
        return prompt instanceof AnsweredPromptView view && view.lateBySeconds() != null
                ? ", by " + length(Duration.ofSeconds(view.lateBySeconds()))
                : "";
    }

    private static String call(PromptShown prompt, boolean sent) {
        return switch (prompt.state()) {
            case SCHEDULED, MISSED -> sent ? "Correct it" : "Answer";
            case COMPLETED_ON_TIME, COMPLETED_LATE -> "Correct it";
            case EXCUSED -> "";
        };
    }

    /** In the largest unit that says enough: 3 days, 2 hours 10 minutes, less than a minute. */
    static String length(Duration length) {
        if (length.toDays() >= 2) {
            return length.toDays() + " days";
        }
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return minutes == 0 ? "less than a minute" : Words.count(minutes, "minute", "minutes");
        }
        String whole = Words.count((int) hours, "hour", "hours");
        return minutes == 0 ? whole : whole + " " + Words.count(minutes, "minute", "minutes");
    }
}
