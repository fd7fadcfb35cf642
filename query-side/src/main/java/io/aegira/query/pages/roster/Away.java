package io.aegira.query.pages.roster;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.query.availability.SaidAvailability;
import io.aegira.query.platform.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A stretch in which somebody is away, after all that was said of it. */
record Away(AvailabilityStatus status, Instant from, Instant to) {
    /** @param said of one worker, in the order of the record: the last word about an instant holds @return in their order, none next to its like */
    static List<Away> of(List<SaidAvailability> said, Period within) {
        List<Away> away = new ArrayList<>();
        Instant begin = within.from();
        for (Instant end : edges(said, within)) {
            AvailabilityStatus status =
                    at(said, begin.plus(Duration.between(begin, end).dividedBy(2)));
            if (!status.isAvailable()) {
                add(away, new Away(status, begin, end));
            }
            begin = end;
        }
        return away;
    }

    /** Where something may begin or end, the end of the period included. */
    private static NavigableSet<Instant> edges(List<SaidAvailability> said, Period within) {
        NavigableSet<Instant> edges = new TreeSet<>();
        for (SaidAvailability one : said) {
            edges.add(one.from());
            if (one.to() != null) {
                edges.add(one.to());
            }
        }
        edges.add(within.to());
        return edges.subSet(within.from(), false, within.to(), true);
    }

    private static AvailabilityStatus at(List<SaidAvailability> said, Instant instant) {
        return said.stream()
                .filter(one -> one.covers(instant))
                .reduce((earlier, later) -> later)
                .map(SaidAvailability::status)
                .orElse(AvailabilityStatus.AVAILABLE);
    }

    private static void add(List<Away> away, Away next) {
        Away last = away.isEmpty() ? null : away.getLast();
        if (last != null && last.status() == next.status() && last.to().equals(next.from())) {
            away.set(away.size() - 1, new Away(last.status(), last.from(), next.to()));
        } else {
            away.add(next);
        }
    }

    boolean touches(Instant begin, Instant end) {
        return from.isBefore(end) && to.isAfter(begin);
    }
}
