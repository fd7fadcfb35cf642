package io.aegira.query.activity;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened? The latest first.
 *
 * @param reader whose receipts are told with it
 * @param types logical names
 * @param subject a worker, prompt, shift, case, incident or episode that it is about; absent: anything
 * @param happened by event time
 * @param before absent: from the latest one
 */
public record ListEvents(
        Sight sight,
        String reader,
        List<String> types,
        @Nullable UUID subject,
        Period happened,
        @Nullable EventPosition before,
        int fetch)
        implements Question<List<EventView>> {}
