package io.aegira.kernel.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker's standing shifts. */
final class Shifts {
    private final Map<UUID, ShiftFact> byId = new HashMap<>();
    private final Map<LocalDate, Integer> daysInARow = new HashMap<>();
    private final List<Instant> ends;

    Shifts(List<ShiftFact> shifts) {
        for (ShiftFact shift : shifts) {
            byId.put(shift.shiftId(), shift);
        }
        shifts.stream()
                .map(Shifts::day)
                .sorted()
                .forEach(day -> daysInARow.put(day, daysInARow.getOrDefault(day.minusDays(1), 0) + 1));
        ends = shifts.stream().map(ShiftFact::end).sorted().toList();
    }

    /** Absent for an ad hoc answer, and for a prompt whose shift is removed or not known. */
    @Nullable
    ShiftContext context(@Nullable UUID shiftId) {
        ShiftFact shift = shiftId == null ? null : byId.get(shiftId);
        if (shift == null) {
            return null;
        }
        return new ShiftContext(shift, daysInARow.getOrDefault(day(shift), 1), latestEndBy(shift.start()));
    }

    private @Nullable Instant latestEndBy(Instant start) {
        int ended = InOrder.firstAfter(start, ends, end -> end);
        return ended == 0 ? null : ends.get(ended - 1);
    }

    /** The calendar day on which it starts, where it is worked. */
    static LocalDate day(ShiftFact shift) {
        return LocalDate.ofInstant(shift.start(), shift.zone());
    }
}
