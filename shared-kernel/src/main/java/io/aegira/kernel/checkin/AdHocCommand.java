package io.aegira.kernel.checkin;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked where nobody was prompted. */
public sealed interface AdHocCommand extends AggregateCommand {
    ResponseId responseId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.AD_HOC, tenantId(), responseId().value());
    }

    /** Take an answer that the worker gave of their own accord. */
    record SubmitAdHocResponse(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime eventTime,
            ResponseId responseId,
            WorkerId workerId,
            @Nullable FormId formId,
            OffsetDateTime submittedAt,
            Map<String, BigDecimal> answers,
            @Nullable EncryptedText note,
            FormVersion form)
            implements AdHocCommand {}
}
