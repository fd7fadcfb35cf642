package io.aegira.query.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the worker who gave it sees it.
 *
 * @param promptId absent: ad hoc
 * @param isLate as known when it was stored; absent for an ad hoc answer and while the shift was unknown
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResponseView(
        ResponseId responseId,
        @Nullable PromptId promptId,
        Instant submittedAt,
        Map<String, BigDecimal> answers,
        @Nullable String note,
        @Nullable Boolean isLate,
        @Nullable Long lateBySeconds) {}
