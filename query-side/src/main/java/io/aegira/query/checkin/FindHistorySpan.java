package io.aegira.query.checkin;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when do check-ins reach?
 *
 * @param workerId of one worker alone
 * @param until windows that close later are still to come
 */
public record FindHistorySpan(Sight sight, @Nullable WorkerId workerId, Instant until)
        implements Question<HistorySpanView> {}
