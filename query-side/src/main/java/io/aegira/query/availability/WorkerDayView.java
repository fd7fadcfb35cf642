package io.aegira.query.availability;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.organisation.WorkerId;
import java.time.LocalDate;

/**
 * A worker's day.
 *
 * @param availability at the moment that was asked about
 * @param expected prompts that are not excused; of these some are answered, some of them late, some missed, the rest still open
 */
public record WorkerDayView(
        WorkerId workerId,
        LocalDate day,
        AvailabilityStatus availability,
        int expected,
        int answered,
        int answeredLate,
        int missed,
        int excused) {}
