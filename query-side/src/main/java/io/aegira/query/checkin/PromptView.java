package io.aegira.query.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt without a word of what was answered.
 *
 * @param responseId the latest answer that counts
 * @param isLate of the earliest answer that counts; absent without one
 * @param history every event that concerns the prompt, in the order of the log
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PromptView(
        PromptId promptId,
        WorkerId workerId,
        ShiftId shiftId,
        String promptKind,
        Instant opensAt,
        Instant closesAt,
        PromptStatus state,
        @Nullable ResponseId responseId,
        @Nullable Boolean isLate,
        @Nullable Long lateBySeconds,
        Instant lastUpdatedAt,
        List<PromptEventView> history)
        implements PromptShown {}
