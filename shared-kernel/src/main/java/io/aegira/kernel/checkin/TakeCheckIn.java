package io.aegira.kernel.checkin;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Take what a worker answers of themselves. The same again changes nothing; other content under the same response id is refused.
 *
 * @param subject who logged in
 * @param promptId absent: nobody asked
 * @param formId whose questions were shown
 * @param submittedAt when the worker answered, which may be long before it is sent
 * @param note in the clear; sealed before anything is stored
 */
public record TakeCheckIn(
        TenantId tenantId,
        String subject,
        WorkerId workerId,
        ResponseId responseId,
        @Nullable PromptId promptId,
        FormId formId,
        OffsetDateTime submittedAt,
        Map<String, BigDecimal> answers,
        @Nullable String note)
        implements Command {
    /** Not a word of what was answered. */
    @Override
    public String toString() {
        return "TakeCheckIn[" + responseId + "]";
    }
}
