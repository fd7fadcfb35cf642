package io.aegira.query.roster;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** Are these workers meant to work in the period, and when did they before and will they after? @param workers of whom those in sight are told */
public record FindShiftsAround(Sight sight, List<WorkerId> workers, Period period) implements Question<ShiftsAround> {}
