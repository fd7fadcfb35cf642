package io.aegira.query.pages.cases;

import io.aegira.kernel.casework.CaseCommand.Deed;
import io.aegira.kernel.casework.CaseCommand.Work;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.Caller;
import io.aegira.platform.vault.TextCipher;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.pages.PageOrders;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives orders about a case that the caller has been found to see. What is said about a worker is sealed with that worker's key. */
@Component
@RequiredArgsConstructor
class OrdersAboutCases {
    private final ObjectProvider<Commands> commands;
    private final TextCipher cipher;

    /** Where nothing is decided, nothing can be ordered. */
    boolean areTaken() {
        return commands.getIfAvailable() != null;
    }

    /**
     * @return the id of the event that tells of it; of the first one, where the same order has been given before
     * @throws io.aegira.kernel.message.CommandRefused when it does not fit how the case stands
     */
    UUID give(Asked asked, @Nullable String note, Noted order) {
        Caller caller = asked.caller();
        CaseDetailView about = asked.about();
        UUID eventId = DerivedIds.eventId(about.caseId().value(), asked.eventType(), caller.subject() + asked.order());
        if (about.timeline().stream().anyMatch(event -> event.eventId().equals(eventId))) {
            return eventId;
        }
        EncryptedText sealed = cipher.encrypt(caller.tenantId(), about.workerId(), eventId, "note", note);
        Work work = order.of(new Deed(caller.tenantId(), about.caseId(), eventId, asked.at()), sealed);
        return (UUID) Objects.requireNonNull(commands.getObject().sendAlone(work, PageOrders.by(caller)));
    }

    /** Who asks for what. @param eventType of the event that would follow @param order what the form calls it */
    record Asked(Caller caller, CaseDetailView about, String eventType, String order, OffsetDateTime at) {}

    /** An order with a note. */
    interface Noted {
        Work of(Deed deed, @Nullable EncryptedText note);
    }
}
