package io.aegira.command.organisation;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.SettingsSeen;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tenant has chosen, and which of its changes last changed each part. */
final class SettingsSoFar {
    private final List<UUID> changes = new ArrayList<>();
    private final Map<String, Integer> changedIn = new HashMap<>();
    private ChosenSettings present = ChosenSettings.BUILT_IN;

    void add(TenantConfigured change) {
        ChosenSettings chosen = ChosenSettings.of(change);
        changes.add(change.eventId());
        chosen.otherThan(present).forEach(part -> changedIn.put(part, changes.size()));
        present = chosen;
    }

    ChosenSettings present() {
        return present;
    }

    int times() {
        return changes.size();
    }

    /**
     * Each part goes by itself: who changes one does not stand in the way of who changes another. An event that is not known here was
     * not seen.
     *
     * @throws CommandRefused naming a part that would be overwritten unseen
     */
    void requireSeen(ChosenSettings wanted, @Nullable SettingsSeen seen) {
        if (seen != null) {
            int last = seen.setIn() == null ? 0 : changes.indexOf(seen.setIn()) + 1;
            wanted.otherThan(present).stream()
                    .filter(part -> changedIn.getOrDefault(part, 0) > last)
                    .findFirst()
                    .ifPresent(part -> {
                        throw new CommandRefused(
                                OrganisationRefusal.SETTING_CHANGED_MEANWHILE,
                                part,
                                "was changed since it was looked at");
                    });
        }
    }
}
