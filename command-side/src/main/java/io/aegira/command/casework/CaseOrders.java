package io.aegira.command.casework;

import io.aegira.command.platform.Meta;
import io.aegira.kernel.casework.CaseCommand.Deed;
import io.aegira.kernel.casework.CaseCommand.Work;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives orders about a case that the caller may see. What is said about a worker is sealed with that worker's key. */
@Component
@RequiredArgsConstructor
class CaseOrders {
    private final Commands commands;
    private final CasesInSight cases;
    private final TextCipher cipher;
    private final Clock clock;

    OffsetDateTime now() {
        return ServerTime.of(clock);
    }

    /**
     * @param as roles whose cases the order may be about
     * @return the id of the event that tells of it
     * @throws Problem 404 for a case that the caller does not see by these roles
     */
    Map<String, UUID> give(Asked asked, Function<Deed, Work> order, Role... as) {
        return give(asked, null, (deed, note) -> order.apply(deed), as);
    }

    /** The same, with something said about it. */
    Map<String, UUID> give(Asked asked, @Nullable String note, Noted order, Role... as) {
        Caller caller = asked.caller();
        UUID orderId = IdempotencyKey.orderId(asked.request());
        Object event = commands.inOneUnitOfWork(caller.tenantId(), () -> {
            WorkerId worker = cases.worker(caller, asked.caseId(), as).orElseThrow(Problem::notFound);
            UUID eventId = DerivedIds.eventId(asked.caseId().value(), asked.eventType(), orderId.toString());
            EncryptedText sealed = cipher.encrypt(caller.tenantId(), worker, eventId, "note", note);
            Deed deed = new Deed(caller.tenantId(), asked.caseId(), eventId, now());
            return commands.send(order.of(deed, sealed), Meta.user(caller.subject()));
        });
        return Map.of("event_id", (UUID) Objects.requireNonNull(event));
    }

    /** Who asks for what. @param eventType of the event that would follow */
    record Asked(Caller caller, HttpServletRequest request, CaseId caseId, String eventType) {}

    /** An order with a note. */
    interface Noted {
        Work of(Deed deed, @Nullable EncryptedText note);
    }
}
