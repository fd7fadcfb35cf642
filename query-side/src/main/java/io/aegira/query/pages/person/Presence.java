package io.aegira.query.pages.person;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.pages.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the check-ins of four weeks went, day by day, and in one sentence. Nothing about what was answered.
 *
 * @param weeks from Monday to Sunday
 */
record Presence(String inWords, List<List<Day>> weeks) {
    private static final int WEEKS = 4;

    /** @param sign what became of the day; {@code words} says it */
    record Day(String date, int number, String sign, String words) {}

    /** The Monday on which the calendar begins. */
    static LocalDate firstDay(LocalDate last) {
        return last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    static Presence of(List<WorkerDayView> days) {
        List<List<Day>> weeks = new ArrayList<>();
        for (WorkerDayView day : days) {
            if (weeks.isEmpty() || day.day().getDayOfWeek() == DayOfWeek.MONDAY) {
                weeks.add(new ArrayList<>());
            }
            weeks.getLast().add(day(day));
        }
        return new Presence(inWords(days), weeks);
    }

    private static String inWords(List<WorkerDayView> days) {
        int expected = days.stream().mapToInt(WorkerDayView::expected).sum();
        int answered = days.stream().mapToInt(WorkerDayView::answered).sum();
        int late = days.stream().mapToInt(WorkerDayView::answeredLate).sum();
        if (expected == 0) {
            return "No check-in was expected in these weeks.";
        }
        return "Answered " + answered + " of " + Words.count(expected, "expected check-in", "expected check-ins")
                + (late == 0 ? "." : ", " + late + " of them late.");
    }

    private static Day day(WorkerDayView day) {
        String sign = sign(day);
        String date = day.day().toString();
        return new Day(date, day.day().getDayOfMonth(), sign, words(sign, day));
    }

    private static String sign(WorkerDayView day) {
        if (day.missed() > 0) {
            return "missed";
        }
        if (day.answered() > 0) {
            return day.answeredLate() > 0 ? "late" : "answered";
        }
        if (day.expected() > 0) {
            return "open";
        }
        return day.excused() > 0 || day.availability() != AvailabilityStatus.AVAILABLE ? "excused" : "none";
    }

    private static String words(String sign, WorkerDayView day) {
        return switch (sign) {
            case "missed" -> day.expected() == 1 ? "missed" : day.missed() + " of " + day.expected() + " missed";
            case "late" -> "answered late";
            case "none" -> "nothing expected";
            case "open" -> "still open";
            case "excused" ->
                day.availability().isAvailable()
                        ? "excused"
                        : Words.availability(day.availability()).toLowerCase(Locale.ROOT);
            default -> sign;
        };
    }
}
