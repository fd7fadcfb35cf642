package io.aegira.query.pages.administration;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.SettingsChange;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.platform.audit.ChangedValue;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.Caller;
import io.aegira.platform.time.ServerTime;
import io.aegira.query.pages.PageOrders;
import io.aegira.query.pages.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives the orders that change settings, as the API does, and says what stands against them. */
@Component
@RequiredArgsConstructor
class SettingOrders {
    private final ObjectProvider<Commands> commands;
    private final Clock clock;

    /**
     * @param present the part as it stands; a form that was opened before somebody else changed it is shown once more
     * @param order asked for only where nothing stands against the fields, with the present time
     */
    Given give(Caller caller, Standing present, Fields fields, Function<OffsetDateTime, ConfigureTenant> order) {
        if (!fields.text("version").equals(Integer.toString(present.version()))) {
            fields.refuse(
                    "",
                    "Somebody else has changed this meanwhile. What you wrote still stands here: look at it again, then save.");
            return new Given("", HttpStatus.CONFLICT);
        }
        if (!fields.areFine()) {
            return new Given("", HttpStatus.BAD_REQUEST);
        }
        try {
            Object changed = commands.getObject().sendAlone(order.apply(ServerTime.of(clock)), PageOrders.by(caller));
            return new Given(changed instanceof SettingsChange change ? told(change) : "?done=same", HttpStatus.FOUND);
        } catch (CommandRefused refused) {
            fields.refuse("", Words.sentence(String.valueOf(refused.getMessage())) + ".");
            return new Given("", HttpStatus.CONFLICT);
        }
    }

    private static String told(SettingsChange change) {
        new ChangedValue(change.previous(), change.now()).tell();
        return "?done=changed&consistent_with=" + change.setIn();
    }

    /** @param goOn query string of the page that follows; empty: it was refused, as the fields say */
    record Given(String goOn, HttpStatus status) {
        boolean isTaken() {
            return !goOn.isEmpty();
        }
    }
}
