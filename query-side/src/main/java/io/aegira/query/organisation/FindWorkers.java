package io.aegira.query.organisation;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/**
 * Who are they? Whom the asker does not see, and who was erased, is left out.
 *
 * @param named whether the asker may know their names
 */
public record FindWorkers(Sight sight, boolean named, List<WorkerId> ids) implements Question<List<WorkerView>> {}
