package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.FormId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as the worker answers it.
 *
 * @param answers those that count so far; absent without any
 */
public record PromptToAnswerView(
        PromptId promptId,
        String promptKind,
        Instant opensAt,
        Instant closesAt,
        PromptStatus state,
        @Nullable FormId formId,
        @Nullable Map<String, BigDecimal> answers) {}
