package io.aegira.query.casework;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened at work? In the order in which it happened.
 *
 * @param notes whose notes the asker may read
 * @param workerId absent: everybody in sight
 * @param known absent: as things stand
 */
public record ListIncidents(
        Sight sight,
        Sight notes,
        @Nullable WorkerId workerId,
        Period occurred,
        Stretch stretch,
        @Nullable AsKnown known)
        implements Question<List<IncidentView>> {}
