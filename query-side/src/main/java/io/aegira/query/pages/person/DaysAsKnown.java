package io.aegira.query.pages.person;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.PromptShown;
import java.time.LocalDate;
import java.util.List;

/** A person's days as the prompts make them that were known. What was said of days without a prompt is not told. */
final class DaysAsKnown {
    private DaysAsKnown() {}

    static List<WorkerDayView> of(WorkerId worker, List<PromptShown> prompts, LocalDate first, Stay stay) {
        return first.datesUntil(stay.last().plusDays(1))
                .map(day -> of(
                        worker,
                        day,
                        prompts.stream()
                                .filter(prompt -> LocalDate.ofInstant(prompt.closesAt(), stay.zone())
                                        .equals(day))
                                .toList()))
                .toList();
    }

    private static WorkerDayView of(WorkerId worker, LocalDate day, List<PromptShown> prompts) {
        int excused = count(prompts, PromptStatus.EXCUSED);
        int late = count(prompts, PromptStatus.COMPLETED_LATE);
        return new WorkerDayView(
                worker,
                day,
                AvailabilityStatus.AVAILABLE,
                prompts.size() - excused,
                late + count(prompts, PromptStatus.COMPLETED_ON_TIME),
                late,
                count(prompts, PromptStatus.MISSED),
                excused);
    }

    private static int count(List<PromptShown> prompts, PromptStatus status) {
        return (int) prompts.stream().filter(prompt -> prompt.state() == status).count();
    }
}
