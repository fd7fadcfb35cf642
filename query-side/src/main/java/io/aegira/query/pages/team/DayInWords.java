package io.aegira.query.pages.team;

import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.checkin.PromptView;
import io.aegira.query.pages.Words;
import java.util.ArrayList;
import java.util.List;

/** A worker's day in a few words, none of them about an answer. */
final class DayInWords {
    private static final String WITHDRAWN = "checkin.prompt_withdrawn";

    private DayInWords() {}

    /** For somebody who is flagged: what became of today's check-ins. */
    static String today(WorkerDayView day) {
        if (day.missed() > 0) {
            return "Missed " + Words.count(day.missed(), "check-in", "check-ins") + " today";
        }
        if (day.answered() > 0) {
            return day.answeredLate() > 0 ? "Answered late today" : "Answered today";
        }
        if (day.expected() > 0) {
            return "Not answered yet today";
        }
        return day.availability().isAvailable()
                ? "No check-in expected today"
                : Words.sentence(Words.availability(day.availability())) + " today";
    }

    /** For a list: only what its heading does not say. */
    static String note(WorkerDayView day) {
        List<String> notes = new ArrayList<>();
        if (day.missed() > 0 && day.expected() > 1) {
            notes.add(day.missed() + " of " + day.expected() + " missed");
        }
        if (day.answeredLate() > 0) {
            notes.add(day.answeredLate() == 1 ? "answered late" : day.answeredLate() + " answered late");
        }
        return String.join(", ", notes);
    }

    static String excuse(WorkerDayView day, List<PromptShown> excused) {
        if (!day.availability().isAvailable()) {
            return Words.availability(day.availability());
        }
        boolean removed = excused.stream().anyMatch(DayInWords::isWithdrawn);
        return removed ? "shift removed" : "not available when the window closed";
    }

    private static boolean isWithdrawn(PromptShown prompt) {
        return prompt instanceof PromptView view
                && view.history().stream().anyMatch(event -> event.eventType().equals(WITHDRAWN));
    }
}
