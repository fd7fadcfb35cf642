package io.aegira.query.pages.roster;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.query.availability.SaidAvailability;
import io.aegira.query.checkin.PromptView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.roster.ShiftView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What is known of some workers' week, and how it is put. */
record WeekFacts(
        Week week,
        Instant now,
        Map<WorkerId, List<ShiftView>> shifts,
        Map<WorkerId, List<SaidAvailability>> said,
        Map<ShiftId, List<PromptView>> prompts) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    RowShown row(WorkerId worker, String name) {
        List<Away> away = Away.of(said.getOrDefault(worker, List.of()), week.period());
        return new RowShown(
                worker.toString(),
                name,
                week.days().stream().map(day -> day(worker, day, away)).toList());
    }

    private DayShown day(WorkerId worker, LocalDate day, List<Away> away) {
        Instant begin = week.begin(day);
        Instant end = week.begin(day.plusDays(1));
        return new DayShown(
                Moment.of(day),
                shifts.getOrDefault(worker, List.of()).stream()
                        .filter(shift -> beginsOn(shift, day))
                        .map(this::shift)
                        .toList(),
                away.stream()
                        .filter(one -> one.touches(begin, end))
                        .map(one -> words(one, begin, end))
                        .toList());
    }

    /** What began before the week stands on its first day. */
    private boolean beginsOn(ShiftView shift, LocalDate day) {
        LocalDate first = local(shift.startsAt()).toLocalDate();
        return first.equals(day) || day.equals(week.monday()) && first.isBefore(day);
    }

    private ShiftShown shift(ShiftView shift) {
        ZonedDateTime starts = local(shift.startsAt());
        ZonedDateTime ends = local(shift.endsAt());
        return new ShiftShown(
                shift.shiftId().toString(),
                HOUR.format(starts) + "–" + HOUR.format(ends) + since(starts.toLocalDate()),
                INPUT.format(starts),
                INPUT.format(ends),
                prompts.getOrDefault(shift.shiftId(), List.of()).stream()
                        .map(this::due)
                        .toList());
    }

    private String since(LocalDate first) {
        return first.isBefore(week.monday()) ? ", since " + Moment.inShort(first) : "";
    }

    private ShiftShown.Due due(PromptView prompt) {
        String by = Words.promptKind(prompt.promptKind()) + " by " + HOUR.format(local(prompt.closesAt()));
        return new ShiftShown.Due(by + ": " + became(prompt), sign(prompt.state()));
    }

    private String became(PromptView prompt) {
        return switch (prompt.state()) {
            case SCHEDULED -> prompt.opensAt().isAfter(now) ? "to come" : "open";
            case COMPLETED_ON_TIME -> "answered";
            case COMPLETED_LATE -> "answered late";
            case MISSED -> "missed";
            case EXCUSED -> "excused";
        };
    }

    private static String sign(PromptStatus state) {
        return switch (state) {
            case SCHEDULED -> "open";
            case COMPLETED_ON_TIME -> "answered";
            case COMPLETED_LATE -> "late";
            case MISSED -> "missed";
            case EXCUSED -> "excused";
        };
    }

    private String words(Away away, Instant begin, Instant end) {
        String status = Words.sentence(Words.availability(away.status()));
        String from = away.from().isAfter(begin) ? " from " + HOUR.format(local(away.from())) : "";
        String to = away.to().isBefore(end) ? " until " + HOUR.format(local(away.to())) : "";
        return lastsAllDay(away, end) ? status + from : status + from + to;
    }

    /** Whoever is away until 23:59 means the day. */
    private boolean lastsAllDay(Away away, Instant end) {
        return !away.to().isBefore(end) || local(away.to()).toLocalTime().isAfter(LocalTime.of(23, 58));
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(week.zone());
    }
}
