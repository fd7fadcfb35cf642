package io.aegira.query.organisation;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

/**
 * Who is this one worker, and what of them may the asker know?
 *
 * @param reasons whose reasons and figures the asker may know
 * @param answers whose answers the asker may see
 * @param named whether the asker may know names
 */
public record FindPerson(Sight sight, Sight reasons, Sight answers, boolean named, WorkerId workerId)
        implements Question<PersonView> {}
