package io.aegira.command.organisation;

import io.aegira.command.platform.PublishedRulesets;
import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.engine.RulesetInvalid;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.PublishTriedRules;
import io.aegira.kernel.organisation.RulesetTrial;
import io.aegira.kernel.organisation.TenantCommand.PublishRuleset;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.audit.ChangedValue;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.rulesets.TriedRulesets;
import io.aegira.platform.time.ServerTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Lets rules come into force while nobody decides: what is recorded afterwards has seen them. */
@Component
@RequiredArgsConstructor
class RulesPublication {
    private static final int LONGEST_REASON = 200;

    private final Commands commands;
    private final PublishedRulesets rulesets;
    private final TenantSettings settings;
    private final TriedRulesets tried;
    private final Clock clock;

    @CommandHandler
    OffsetDateTime decide(PublishTriedRules command) {
        TenantId tenant = command.tenantId();
        if (!settings.isRegistered(tenant)) {
            throw new CommandRefused(OrganisationRefusal.UNKNOWN_TENANT, "tenant_id", "there is no such tenant");
        }
        requireReason(command.reason());
        requireUsable(command);
        rulesets.change(tenant);
        OffsetDateTime now = ServerTime.of(clock);
        String former = (String) commands.send(order(command, now), Map.of());
        new ChangedValue(former, command.version()).tell();
        return Objects.requireNonNullElse(command.effectiveFrom(), now);
    }

    private PublishRuleset order(PublishTriedRules command, OffsetDateTime now) {
        TenantId tenant = command.tenantId();
        RulesetTrial trial = tried.find(command.whatIfReportId())
                .orElseThrow(() -> new CommandRefused(
                        OrganisationRefusal.UNKNOWN_TRIAL,
                        "what_if_report_id",
                        "there is no complete report of this id"));
        return new PublishRuleset(
                tenant,
                now,
                command.version(),
                command.rules(),
                command.rulesetSha256(),
                command.effectiveFrom(),
                trial,
                settings.lastBackfill(tenant).orElse(null),
                command.reason());
    }

    private void requireUsable(PublishTriedRules command) {
        try {
            Ruleset.of(command.version(), command.rules(), settings.metrics(command.tenantId()));
        } catch (RulesetInvalid invalid) {
            throw new CommandRefused(
                    OrganisationRefusal.RULES_UNUSABLE,
                    "ruleset",
                    invalid.problems().getFirst().toString());
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new CommandRefused(
                    OrganisationRefusal.REASON_NEEDED, "reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
    }
}
