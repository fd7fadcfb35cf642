package io.aegira.query.roster;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** Which shift of this worker is it? None where it was taken off, is somebody else's, or the worker is out of sight. */
public record FindShift(Sight sight, WorkerId worker, ShiftId shift) implements Question<List<ShiftView>> {}
