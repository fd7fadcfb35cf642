package io.aegira.query.availability;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How did one worker's days go, those on which nothing was expected included? In their order.
 *
 * @param last the last day, included
 * @param zone in which availability is asked for at noon
 */
public record ListDaysOfWorker(Sight sight, WorkerId workerId, LocalDate first, LocalDate last, ZoneId zone)
        implements Question<List<WorkerDayView>> {}
