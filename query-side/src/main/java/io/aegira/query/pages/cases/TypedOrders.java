package io.aegira.query.pages.cases;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.platform.security.Caller;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.PersonErased;
import io.aegira.platform.web.Problem;
import io.aegira.query.casework.CaseDetailView;
import io.aegira.query.pages.cases.OrdersAboutCases.Asked;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Gives orders as they were typed into a form, and says what stands against them. */
@Component
@RequiredArgsConstructor
class TypedOrders {
    private final OrdersAboutCases orders;
    private final Clock clock;

    /** @param zone of the times that were typed */
    Given give(Caller caller, CaseDetailView about, ZoneId zone, CaseDeed deed, CaseForm form) {
        try {
            return new Given(event(caller, about, zone, deed, form), form, HttpStatus.FOUND);
        } catch (CommandRefused refused) {
            return new Given(null, form.refused(String.valueOf(refused.getMessage())), HttpStatus.CONFLICT);
        } catch (PersonErased gone) {
            String sentence = "The person was erased: nothing more is written about them.";
            return new Given(null, form.refused(sentence), HttpStatus.CONFLICT);
        } catch (Problem wrong) {
            return new Given(null, form.refused(wrong), HttpStatusCode.valueOf(wrong.status()));
        }
    }

    private UUID event(Caller caller, CaseDetailView about, ZoneId zone, CaseDeed deed, CaseForm form) {
        OffsetDateTime now = ServerTime.of(clock);
        CaseOrderForm read = new CaseOrderForm(form, zone, now);
        String order = form.text("order").isEmpty() ? UUID.randomUUID().toString() : form.text("order");
        Asked asked = new Asked(caller, about, deed.eventType(), order, now);
        return orders.give(asked, read.note(), deed.order(read, caller.subject()));
    }

    /** @param event that tells of it; absent: it was refused, as the form says */
    record Given(@Nullable UUID event, CaseForm form, HttpStatusCode status) {}
}
