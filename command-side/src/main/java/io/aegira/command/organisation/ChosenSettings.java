package io.aegira.command.organisation;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All that a tenant has chosen. @param routing absent: the built-in one @param retention absent: for ever */
record ChosenSettings(
        CheckInPolicy checkInPolicy,
        CasePolicy casePolicy,
        PrivacySwitches privacy,
        @Nullable CaseRouting routing,
        @Nullable RetentionPolicy retention) {

    /** As JSON, without what is the same in both. */
    SettingsChange insteadOf(ChosenSettings former) {
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
        return new SettingsChange(previous.toString(), changed.toString());
    }
}
