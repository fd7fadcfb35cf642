package io.aegira.query.roster;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/**
 * When are these workers meant to work? Every shift that touches the period and has not been taken off, in the order of their beginnings.
 *
 * @param workers of whom those in sight are told
 */
public record ListShifts(Sight sight, List<WorkerId> workers, Period period) implements Question<List<ShiftView>> {}
