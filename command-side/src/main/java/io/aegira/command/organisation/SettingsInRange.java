package io.aegira.command.organisation;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far settings may reach. What follows from them is a time, and must be one that the log can hold: a window that closes in the year
 * 20000 could be written, and never read again. What stands in the log already is not held against this.
 */
final class SettingsInRange {
    /** From the shift that a window belongs to. */
    static final Duration WINDOW = Duration.ofDays(31);

    /** Of a case or an episode. */
    static final Duration RESPONSE = Duration.ofDays(366);

    private SettingsInRange() {}

    /** @throws CommandRefused naming the setting that reaches further */
    static void require(ConfigureTenant command) {
        if (command.checkInPolicy() != null) {
            command.checkInPolicy().prompts().forEach(SettingsInRange::require);
        }
        CasePolicy cases = command.casePolicy();
        if (cases != null) {
            requireResponse("case_policy.open_for", cases.openFor());
        }
        if (command.routing() != null) {
            command.routing().targets().forEach(SettingsInRange::require);
        }
    }

    private static void require(CheckInPolicy.Entry entry) {
        require("check_in_policy.prompts.opens", entry.opens(), WINDOW, "must be within 31 days of the shift");
        require("check_in_policy.prompts.closes", entry.closes(), WINDOW, "must be within 31 days of the shift");
    }

    private static void require(CaseRouting.Target target) {
        requireResponse("routing.targets.acknowledge", target.acknowledge());
        requireResponse("routing.targets.act", target.act());
        requireResponse("routing.targets.conclude", target.conclude());
        requireResponse("routing.targets.escalate_after", target.escalateAfter());
    }

    private static void requireResponse(String setting, @Nullable Duration time) {
        if (time != null) {
            require(setting, time, RESPONSE, "must be at most 366 days");
        }
    }

    /** Compared on both sides: the amount of the longest duration backwards has none. */
    private static void require(String setting, Duration time, Duration most, String rule) {
        if (time.compareTo(most) > 0 || time.compareTo(most.negated()) < 0) {
            throw new CommandRefused(OrganisationRefusal.SETTING_OUT_OF_RANGE, setting, rule);
        }
    }
}
