package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.WorkerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the table of answers. */
record ResponseRow(
        ResponseId responseId,
        @Nullable PromptId promptId,
        WorkerId workerId,
        Instant submittedAt,
        Map<String, BigDecimal> answers,
        @Nullable EncryptedText note,
        @Nullable Boolean isLate,
        @Nullable Long lateBySeconds) {}
