package io.aegira.query.availability;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how workers' days go. */
@Component
@RequiredArgsConstructor
class WorkerDayQueries {
    private final WorkerDays days;

    @QueryHandler
    List<WorkerDayView> answer(ListWorkerDays question) {
        return days.find(question);
    }
}
