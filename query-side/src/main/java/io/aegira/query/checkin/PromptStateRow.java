package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code prompt_state}, as far as the asker may see it.
 *
 * @param answered whether the asker may see the answers
 */
record PromptStateRow(
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
        boolean answered,
        @Nullable Map<String, BigDecimal> answers,
        @Nullable EncryptedText note,
        Instant lastUpdatedAt) {}
