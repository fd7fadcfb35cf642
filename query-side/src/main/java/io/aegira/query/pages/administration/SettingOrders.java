package io.aegira.query.pages.administration;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.SettingsChange;
import io.aegira.kernel.organisation.SettingsSeen;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.platform.audit.ChangedValue;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.Caller;
import io.aegira.platform.time.ServerTime;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.pages.PageOrders;
import io.aegira.query.pages.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives the orders that change settings, as the API does but for what somebody else has changed since, and says what stands against them. */
@Component
@RequiredArgsConstructor
class SettingOrders {
    private static final String OVERTAKEN =
            "Somebody else has changed this meanwhile. What you wrote still stands here: look, then save.";
    private static final String OVERTAKEN_JUST_NOW =
            "Somebody else has changed this a moment ago, and it takes another until that is shown. What you wrote still stands here.";

    private final ObjectProvider<Commands> commands;
    private final SettingsReader settings;
    private final Clock clock;

    /**
     * @param part as the form showed it, which says in which event that was set
     * @param order asked for only where nothing stands against the fields, with the present time
     */
    Given give(Caller caller, SettingPart part, Fields fields, Function<OffsetDateTime, ConfigureTenant> order) {
        SettingsSeen seen = new SettingsSeen(setIn(fields));
        if (!fields.areFine()) {
            return Given.refused(
                    HttpStatus.BAD_REQUEST, settings.present(caller).standing(part));
        }
        try {
            ConfigureTenant instead = order.apply(ServerTime.of(clock)).instead(seen);
            Object changed = commands.getObject().sendAlone(instead, PageOrders.by(caller));
            return Given.taken(changed instanceof SettingsChange change ? told(change) : "?done=same");
        } catch (CommandRefused refused) {
            return refused(caller, part, fields, refused);
        }
    }

    private Given refused(Caller caller, SettingPart part, Fields fields, CommandRefused refused) {
        if (refused.refusal() == OrganisationRefusal.SETTING_CHANGED_MEANWHILE) {
            Standing theirs = settings.standingAfter(caller, part, fields.text("seen"));
            boolean isShown = !theirs.setIn().equals(fields.text("seen"));
            fields.refuse("", isShown ? OVERTAKEN : OVERTAKEN_JUST_NOW);
            return new Given("", HttpStatus.CONFLICT, theirs, true);
        }
        fields.refuse("", Words.sentence(String.valueOf(refused.getMessage())) + ".");
        return Given.refused(HttpStatus.CONFLICT, settings.present(caller).standing(part));
    }

    private static @Nullable UUID setIn(Fields fields) {
        try {
            return fields.isEmpty("seen") ? null : UUID.fromString(fields.text("seen"));
        } catch (IllegalArgumentException none) {
            fields.refuse("", "This form is not as it was given out. Open the page again.");
            return null;
        }
    }

    private static String told(SettingsChange change) {
        new ChangedValue(change.previous(), change.now()).tell();
        return "?done=changed&consistent_with=" + change.setIn();
    }

    /**
     * @param goOn query string of the page that follows; empty: it was refused, as the fields say
     * @param standing as the part stands where it was refused
     * @param overtaken somebody else was faster
     */
    record Given(String goOn, HttpStatus status, Standing standing, boolean overtaken) {
        static Given taken(String goOn) {
            return new Given(goOn, HttpStatus.FOUND, Standing.ALWAYS, false);
        }

        static Given refused(HttpStatus status, Standing standing) {
            return new Given("", status, standing, false);
        }

        boolean isTaken() {
            return !goOn.isEmpty();
        }
    }
}
