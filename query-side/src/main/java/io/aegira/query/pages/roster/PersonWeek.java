package io.aegira.query.pages.roster;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One worker's week, to be changed.
 *
 * @param place where they work; empty: in no team, so no shift can be planned
 * @param newShift names the shift that is planned next
 * @param typed by field, of the form that was refused
 * @param field what stands against it is about this field; empty: about all of it
 * @param refusal what stands against it; empty: nothing
 * @param done what was done a moment ago; empty: nothing
 */
public record PersonWeek(
        RowShown row,
        String place,
        WeekLinks week,
        String newShift,
        Map<String, String> typed,
        String field,
        String refusal,
        String done) {
    /** @param value as it is sent */
    public record Choice(String value, String words) {}

    public List<Choice> statuses() {
        return Arrays.stream(AvailabilityStatus.values())
                .sorted((one, other) -> Boolean.compare(one.isAvailable(), other.isAvailable()))
                .map(status -> new Choice(
                        status.name().toLowerCase(Locale.ROOT),
                        Words.sentence(Words.availability(status)) + (status.isAvailable() ? " after all" : "")))
                .toList();
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What was typed about a shift, or how it is. @param shift a known one, or the new one */
    public String typed(String shift, String name, String known) {
        return isAbout(shift) ? typed(name) : known;
    }

    public boolean isAbout(String shift) {
        return typed("shift_id").equals(shift);
    }

    public boolean isWrongIn(String name) {
        return field.equals(name);
    }

    public boolean isWrongIn(String shift, String name) {
        return isAbout(shift) && isWrongIn(name);
    }

    PersonWeek refused(Map<String, String> what, Problem wrong) {
        Problem.FieldError error = wrong.first();
        boolean aboutNone = row.shifts().stream().noneMatch(shift -> shift.id().equals(what.get("shift_id")));
        String next = aboutNone ? what.getOrDefault("shift_id", newShift) : newShift;
        return new PersonWeek(row, place, week, next, what, error.field(), error.message(), "");
    }
}
