package io.aegira.command.ingestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.idempotency.IdempotencyKeyOptional;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.transaction.OneTransaction;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.UnreadableJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes single events and batches. What is acknowledged is durable. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Events")
class EventsApi {
    static final int MOST_EVENTS = 10_000;
    static final int TOGETHER = 500;

    private final SingleEvents singles;
    private final Intake intake;

    @Operation(
            summary = "Store one event (201, or 200 when it is known already), or an array or NDJSON of up to 10 000",
            description = """
                    Known is an event by its event_id, and by source and source_event_id: with the same content it is a duplicate, with
                    other content a conflict (409). An answer without form_id is held against the form that its prompt was scheduled
                    with; before its shift is known, against that of its kind (prompt_kind, or told by shift_id) in the present policy. The
                    version is the one that was in force when it was submitted.""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema =
                                                @Schema(
                                                        types = {"object", "array"},
                                                        description = "An event, or several")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(types = "string", description = "An event a line"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "Of one event: known already. Of many: what became of them",
            content = @Content(schema = @Schema(oneOf = {Stored.class, BatchAnswer.class})))
    @ApiResponse(
            responseCode = "201",
            description = "One event, stored now",
            content = @Content(schema = @Schema(implementation = Stored.class)))
    @ApiResponse(
            responseCode = "409",
            description = "One event, whose key is taken by other content",
            content = @Content)
    @PostMapping(
            path = "/api/v1/events",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @AllowedFor({Role.INTEGRATION, Role.ORG_ADMIN, Role.WORKER, Role.HSE})
    @IdempotencyKeyOptional
    ResponseEntity<Object> take(Caller caller, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        if (MediaType.parseMediaType(request.getContentType()).isCompatibleWith(MediaType.APPLICATION_NDJSON)) {
            return ResponseEntity.ok(many(caller, NdjsonLines.of(body, MOST_EVENTS)));
        }
        return ArrayItems.isArray(body)
                ? ResponseEntity.ok(many(caller, ArrayItems.of(body, MOST_EVENTS)))
                : one(caller, tree(body));
    }

    private ResponseEntity<Object> one(Caller caller, JsonNode json) {
        return switch (singles.take(new Sender.AtTheApi(caller), Incoming.read(json))) {
            case Outcome.Accepted accepted -> ResponseEntity.status(201).body(new Stored(accepted.eventId(), "stored"));
            case Outcome.Duplicate known -> ResponseEntity.ok(new Stored(known.eventId(), "duplicate"));
            case Outcome.Nothing ignored -> throw new IllegalStateException("an event came to nothing");
            case Outcome.Rejected rejected -> throw rejected.failure();
        };
    }

    /** A large batch is taken in by several transactions: its events are known by their ids, should it come again. */
    private BatchAnswer many(Caller caller, List<Read> events) {
        return events.size() <= TOGETHER ? parts(caller, events) : OneTransaction.apart(() -> parts(caller, events));
    }

    private BatchAnswer parts(Caller caller, List<Read> events) {
        BatchAnswer answer = new BatchAnswer(0, 0, List.of());
        for (int from = 0; from < events.size(); from += TOGETHER) {
            List<Read> batch = events.subList(from, Math.min(from + TOGETHER, events.size()));
            answer = answer.and(from, intake.take(new Sender.AtTheApi(caller), batch, outcomes -> {}));
        }
        return answer;
    }

    static Problem tooMany() {
        return new Problem(413, "Content too large", "A batch holds at most 10 000 events.", List.of());
    }

    private static JsonNode tree(byte[] body) {
        try {
            return AegiraJson.mapper().readTree(body);
        } catch (JacksonException unreadable) {
            throw UnreadableJson.problem(unreadable);
        }
    }

    /** @param eventId under which it is stored @param status {@code stored} or {@code duplicate} */
    record Stored(UUID eventId, String status) {}

    /** How many were stored now, were known already, and which were refused and why. */
    record BatchAnswer(int accepted, int duplicates, List<Refused> rejected) {
        BatchAnswer and(int offset, List<Outcome> outcomes) {
            int stored = accepted;
            int known = duplicates;
            List<Refused> refused = new ArrayList<>(rejected);
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Accepted ignored -> stored++;
                    case Outcome.Duplicate ignored -> known++;
                    case Outcome.Nothing ignored -> {}
                    case Outcome.Rejected no ->
                        refused.add(new Refused(offset + i, no.eventId(), no.type(), no.detail()));
                }
            }
            return new BatchAnswer(stored, known, refused);
        }
    }

    /** @param index position in the batch, from 0 @param eventId null: it could not be read */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Refused(int index, @Nullable String eventId, String type, String detail) {}
}
