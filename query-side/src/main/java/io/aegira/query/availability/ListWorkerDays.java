package io.aegira.query.availability;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How does the day go for each of the active workers, also those of whom nothing is expected?
 *
 * @param at the moment of the day at which availability is asked for
 */
public record ListWorkerDays(Sight sight, LocalDate day, Instant at) implements Question<List<WorkerDayView>> {}
