package io.aegira.query.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prompt with the answers that count: for the worker, who gave them, for case managers of a worker with a case, and for auditors.
 *
 * @param responseId the latest answer that counts; {@code submittedAt}, {@code answers} and {@code note} are its own
 * @param isLate of the earliest answer that counts; absent without one
 * @param note absent also when the worker was erased
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnsweredPromptView(
        PromptId promptId,
        WorkerId workerId,
        ShiftId shiftId,
        String promptKind,
        Instant opensAt,
        Instant closesAt,
        PromptStatus state,
        @Nullable ResponseId responseId,
        @Nullable Instant submittedAt,
        @Nullable Boolean isLate,
        @Nullable Long lateBySeconds,
        @Nullable Map<String, BigDecimal> answers,
        @Nullable String note,
        Instant lastUpdatedAt,
        List<PromptEventView> history)
        implements PromptShown {}
