package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.Departure;
import io.aegira.kernel.organisation.ListDepartures;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.FindWorkers;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Has the other side, which erases, tell whom a period erases. */
@Component
@RequiredArgsConstructor
class RetentionReader {
    private static final int SHOWN = 50;

    private final Questions questions;
    private final Clock clock;

    RetentionReport report(Caller caller, Period period, ZoneId zone) {
        String words = Words.period(period);
        return questions
                .elsewhereIfReached(new ListDepartures(caller.tenantId(), period), Departure.class)
                .map(all -> report(caller, words, all, zone))
                .orElseGet(() -> new RetentionReport(false, words, 0, 0, List.of()));
    }

    private RetentionReport report(Caller caller, String words, List<Departure> all, ZoneId zone) {
        Instant now = clock.instant();
        int due = Math.toIntExact(all.stream().filter(left -> isDue(left, now)).count());
        return new RetentionReport(true, words, due, all.size() - due, people(caller, all, now, zone));
    }

    private List<RetentionReport.Person> people(Caller caller, List<Departure> all, Instant now, ZoneId zone) {
        List<Departure> shown = all.stream().limit(SHOWN).toList();
        Map<WorkerId, String> names =
                names(caller, shown.stream().map(Departure::workerId).toList());
        return shown.stream()
                .map(left -> new RetentionReport.Person(
                        names.getOrDefault(left.workerId(), Words.name(null, left.workerId())),
                        Moment.dayOf(left.leftAt(), zone),
                        Moment.dayOf(left.dueAt(), zone),
                        isDue(left, now)))
                .toList();
    }

    private static boolean isDue(Departure left, Instant now) {
        return !left.dueAt().isAfter(now);
    }

    private Map<WorkerId, String> names(Caller caller, List<WorkerId> workers) {
        Map<WorkerId, String> names = new HashMap<>();
        questions
                .many(new FindWorkers(Sight.of(caller, ORG_ADMIN), true, workers), WorkerView.class)
                .forEach(worker -> names.put(worker.workerId(), Words.name(worker.displayName(), worker.workerId())));
        return names;
    }
}
