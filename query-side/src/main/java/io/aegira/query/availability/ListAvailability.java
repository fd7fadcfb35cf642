package io.aegira.query.availability;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/**
 * What was said of when these workers are away, as far as it touches the period? In the order in which it was recorded: where several cover
 * an instant, the last of them holds.
 *
 * @param workers of whom those in sight are told
 */
public record ListAvailability(Sight sight, List<WorkerId> workers, Period period)
        implements Question<List<SaidAvailability>> {}
