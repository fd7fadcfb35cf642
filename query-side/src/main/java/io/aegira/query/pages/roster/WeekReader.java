package io.aegira.query.pages.roster;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.query.availability.ListAvailability;
import io.aegira.query.availability.SaidAvailability;
import io.aegira.query.checkin.ListPrompts;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.checkin.PromptView;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.roster.ListShifts;
import io.aegira.query.roster.ShiftView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Asks how some workers' week is planned. */
@Component
@RequiredArgsConstructor
class WeekReader {
    /** A check-in may close this much before its shift begins, or after it ends. */
    private static final Duration AROUND = Duration.ofDays(2);

    private static final int MOST_OF_ONE = 200;

    private final Questions questions;
    private final Clock clock;

    /** @param sight whom the reader sees @param nobody whose answers are asked for */
    WeekFacts read(Sight sight, Sight nobody, List<WorkerId> workers, Week week) {
        List<ShiftView> shifts = questions.many(new ListShifts(sight, workers, week.period()), ShiftView.class);
        Map<WorkerId, List<ShiftView>> byWorker = shifts.stream().collect(Collectors.groupingBy(ShiftView::workerId));
        return new WeekFacts(
                week,
                clock.instant(),
                byWorker,
                questions.many(new ListAvailability(sight, workers, week.period()), SaidAvailability.class).stream()
                        .collect(Collectors.groupingBy(SaidAvailability::workerId)),
                prompts(sight, nobody, byWorker.keySet(), week));
    }

    /** Worker by worker: a large team's would not fit into one answer, and no more workers are shown than fit on a page. */
    private Map<ShiftId, List<PromptView>> prompts(Sight sight, Sight nobody, Set<WorkerId> workers, Week week) {
        Period closing = new Period(
                week.period().from().minus(AROUND), week.period().to().plus(AROUND));
        return workers.stream()
                .flatMap(worker -> questions
                        .many(
                                new ListPrompts(sight, nobody, worker, null, closing, Stretch.first(MOST_OF_ONE)),
                                PromptShown.class)
                        .stream())
                .flatMap(prompt -> prompt instanceof PromptView view ? Stream.of(view) : Stream.empty())
                .collect(Collectors.groupingBy(PromptView::shiftId));
    }
}
