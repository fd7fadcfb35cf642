package io.aegira.command.ingestion;

import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts the envelope around what the friendlier endpoints take, so that everything goes the one way in. */
@Component
@RequiredArgsConstructor
class FriendlyEvents {
    private final SingleEvents singles;
    private final Intake intake;

    /** @param payload in the payload's own form @return the event's id @throws Problem as the events endpoint would */
    UUID take(Caller caller, Draft draft, ObjectNode payload) {
        return id(singles.take(new Sender.AtTheApi(caller), incoming(caller, draft, payload)), draft);
    }

    /** The same for a command, whose unit of work has begun: another one beside it would wait for a second connection. */
    UUID takeHere(Caller caller, Draft draft, ObjectNode payload) {
        Handed event = new Handed(new Sender.AtTheApi(caller), new Read.Well(incoming(caller, draft, payload)));
        return id(intake.takeHere(caller.tenantId(), List.of(event)).getFirst(), draft);
    }

    private static UUID id(Outcome outcome, Draft draft) {
        if (outcome instanceof Outcome.Rejected rejected) {
            throw asTheCallerNamesIt(rejected.failure(), draft);
        }
        return draft.eventId();
    }

    private static Incoming incoming(Caller caller, Draft draft, ObjectNode payload) {
        ObjectNode envelope = AegiraJson.mapper().createObjectNode();
        envelope.put("event_id", draft.eventId().toString());
        envelope.put("tenant_id", caller.tenantId().toString());
        envelope.put("event_type", draft.eventType());
        envelope.put("event_time", draft.eventTime().toString());
        envelope.putObject("actor").put("type", draft.actorType()).put("id", caller.subject());
        envelope.put("source", draft.source());
        envelope.put(
                "schema_version",
                Objects.requireNonNull(EventTypes.named(draft.eventType())).version());
        envelope.set("payload", payload);
        return Incoming.read(envelope);
    }

    /** The id of a repeated order is the same, so it is known for what it is. */
    static UUID eventId(Caller caller, String route, String key) {
        return DerivedIds.eventId(caller.tenantId().value(), route, caller.subject() + "|" + key);
    }

    /** These callers send no payload around their fields. */
    private static RuntimeException asTheCallerNamesIt(RuntimeException failure, Draft draft) {
        if (failure instanceof CommandRefused refused) {
            return new CommandRefused(
                    refused.refusal(),
                    draft.bare(refused.field()),
                    Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        if (!(failure instanceof Problem problem)) {
            return failure;
        }
        List<Problem.FieldError> errors = problem.errors().stream()
                .map(error -> new Problem.FieldError(draft.bare(error.field()), error.message()))
                .toList();
        return new Problem(problem.status(), problem.title(), draft.bare(String.valueOf(problem.getMessage())), errors);
    }

    /** What an envelope says besides its payload. */
    record Draft(UUID eventId, String eventType, OffsetDateTime eventTime, String actorType, String source) {
        /** Of a check-in, whose caller gives no event. */
        private static final Map<String, String> OF_A_CHECK_IN =
                Map.of("event_id", "response_id", "event_time", "submitted_at");

        /** @param words that begin with the name of a field */
        private String bare(String words) {
            if (words.startsWith("payload.")) {
                return words.substring("payload.".length());
            }
            if (eventType.equals(CheckInApi.TYPE)) {
                for (Map.Entry<String, String> name : OF_A_CHECK_IN.entrySet()) {
                    if (words.startsWith(name.getKey())) {
                        return name.getValue() + words.substring(name.getKey().length());
                    }
                }
            }
            return words;
        }
    }
}
