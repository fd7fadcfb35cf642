package io.aegira.command.ingestion;

import io.aegira.command.ingestion.CheckInApi.CheckIn;
import io.aegira.command.ingestion.CheckInApi.CheckInView;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an answer made of its prompt: the earliest one decides, also when this is a correction. */
@Component
@RequiredArgsConstructor
class PromptPunctuality {
    private final JdbcClient jdbc;
    private final Commands commands;

    /** @param worker whose prompt it is: of another's nothing is told */
    CheckInView view(TenantId tenant, WorkerId worker, UUID responseId, CheckIn checkIn) {
        if (checkIn.promptId() == null) {
            return new CheckInView(responseId, null, "recorded", null, null);
        }
        UUID prompt = checkIn.promptId().value();
        return commands.inOneUnitOfWork(
                tenant,
                () -> jdbc.sql("""
                        SELECT p.closes_at, min(r.submitted_at) FROM command.prompt p
                        JOIN command.response r ON r.tenant_id = p.tenant_id AND r.prompt_id = p.prompt_id AND r.worker_id = p.worker_id
                        WHERE p.tenant_id = ? AND p.worker_id = ? AND p.prompt_id = ? GROUP BY p.closes_at""")
                        .params(tenant.value(), worker.value(), prompt)
                        .query((row, number) -> view(
                                responseId,
                                prompt,
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        .optional()
                        .orElseGet(() -> new CheckInView(responseId, prompt, "recorded", null, null)));
    }

    private static CheckInView view(UUID responseId, UUID prompt, Instant closesAt, Instant earliest) {
        boolean late = earliest.isAfter(closesAt);
        long seconds = late ? Duration.between(closesAt, earliest).toSeconds() : 0;
        return new CheckInView(responseId, prompt, late ? "completed_late" : "completed_on_time", late, seconds);
    }
}
