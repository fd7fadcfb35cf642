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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final Map<String, Function<ChosenSettings, @Nullable Object>> PARTS = Map.of(
            "check_in_policy", ChosenSettings::checkInPolicy,
            "case_policy", ChosenSettings::casePolicy,
            "privacy", ChosenSettings::privacy,
            "routing", ChosenSettings::routing,
            "retention", ChosenSettings::retention,
            "next_actions", ChosenSettings::nextActions);

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

    /** By name, as an order to change them has it. */
    Set<String> otherThan(ChosenSettings former) {
        return PARTS.entrySet().stream()
                .filter(part -> !Objects.equals(
                        part.getValue().apply(this), part.getValue().apply(former)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
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
