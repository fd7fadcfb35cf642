package io.aegira.command.organisation;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.RetentionPolicy;
import io.aegira.kernel.organisation.SettingsChange;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All that a tenant has chosen. @param routing absent: the built-in one @param retention absent: for ever @param nextActions absent: the built-in ones */
record ChosenSettings(
        CheckInPolicy checkInPolicy,
        CasePolicy casePolicy,
        PrivacySwitches privacy,
        @Nullable CaseRouting routing,
        @Nullable RetentionPolicy retention,
        @Nullable NextActions nextActions) {
    static final ChosenSettings BUILT_IN =
            new ChosenSettings(CheckInPolicy.DEFAULT, CasePolicy.DEFAULT, PrivacySwitches.DEFAULT, null, null, null);

    static ChosenSettings of(TenantConfigured event) {
        return new ChosenSettings(
                Objects.requireNonNullElse(event.checkInPolicy(), CheckInPolicy.DEFAULT),
                Objects.requireNonNullElse(event.casePolicy(), CasePolicy.DEFAULT),
                Objects.requireNonNullElse(event.privacy(), PrivacySwitches.DEFAULT),
                event.routing(),
                event.retention(),
                event.nextActions());
    }

    /** With those that are given instead of the former. */
    ChosenSettings with(ConfigureTenant command) {
        return new ChosenSettings(
                Objects.requireNonNullElse(command.checkInPolicy(), checkInPolicy),
                Objects.requireNonNullElse(command.casePolicy(), casePolicy),
                Objects.requireNonNullElse(command.privacy(), privacy),
                command.routing() == null ? routing : command.routing(),
                command.retention() == null ? retention : command.retention(),
                command.nextActions() == null ? nextActions : command.nextActions());
    }

    /** As JSON, without what is the same in both. */
    SettingsChange insteadOf(ChosenSettings former, UUID setIn) {
        ObjectNode before = AegiraJson.mapper().valueToTree(former);
        ObjectNode now = AegiraJson.mapper().valueToTree(this);
        ObjectNode previous = before.deepCopy();
        ObjectNode changed = now.deepCopy();
        now.propertyNames().stream()
                .filter(name -> now.get(name).equals(before.get(name)))
                .forEach(same -> {
                    changed.remove(same);
                    previous.remove(same);
                });
        return new SettingsChange(setIn, previous.toString(), changed.toString());
    }
}
