package io.aegira.query.organisation;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is there? In the order of their ids.
 *
 * @param named whether the asker may know their names
 * @param after absent: from the beginning
 */
public record ListWorkers(
        Sight sight, boolean named, @Nullable WorkerId after, int fetch) implements Question<List<WorkerView>> {}
