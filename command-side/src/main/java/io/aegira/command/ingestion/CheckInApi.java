package io.aegira.command.ingestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.command.ingestion.FriendlyEvents.Draft;
import io.aegira.kernel.Uuid5;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.idempotency.IdempotencyKeyOptional;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** A worker's own check-in. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Worker")
class CheckInApi {
    static final String TYPE = "checkin.response_submitted";

    private final FriendlyEvents events;
    private final PromptPunctuality prompts;

    @Operation(summary = "Answer a prompt, or check in unasked; answering again corrects")
    @PostMapping("/api/v1/worker/checkins")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.WORKER)
    @IdempotencyKeyOptional
    CheckInView submit(Caller caller, HttpServletRequest request, @RequestBody CheckIn checkIn) {
        WorkerId worker = caller.workerId();
        if (worker == null) {
            throw Problem.forbidden();
        }
        UUID responseId = checkIn.responseId() != null
                ? checkIn.responseId().value()
                : Uuid5.of(worker.value(), "response " + IdempotencyKey.require(request));
        ObjectNode payload = AegiraJson.mapper().valueToTree(checkIn);
        payload.put("response_id", responseId.toString());
        payload.put("worker_id", worker.toString());
        UUID eventId = DerivedIds.eventId(responseId, TYPE, "");
        events.take(caller, new Draft(eventId, TYPE, checkIn.submittedAt(), "worker", "worker_app"), payload);
        return prompts.view(caller.tenantId(), worker, responseId, checkIn);
    }

    /** @param promptId absent: nobody asked @param submittedAt when the worker answered, which may be long before it is sent */
    record CheckIn(
            @Nullable ResponseId responseId,
            @Nullable PromptId promptId,
            OffsetDateTime submittedAt,
            Map<String, BigDecimal> answers,
            @Nullable String note,
            @Nullable Map<String, Object> clientMetadata) {}

    /** @param status of the prompt; {@code recorded} where there is none or its window is unknown */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CheckInView(
            UUID responseId,
            @Nullable UUID promptId,
            String status,
            @Nullable Boolean isLate,
            @Nullable Long lateBySeconds) {}
}
