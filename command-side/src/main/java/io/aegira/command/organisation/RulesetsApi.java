package io.aegira.command.organisation;

import io.aegira.command.organisation.OrganisationRequests.NewRuleset;
import io.aegira.command.organisation.OrganisationRequests.PublishedRuleset;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.organisation.PublishTriedRules;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Brings rules into force. */
@RestController
@RequestMapping("/api/v1/admin/rulesets")
@RequiredArgsConstructor
@Tag(name = "Organisation")
class RulesetsApi {
    private final Commands commands;
    private final TenantSettings settings;

    @Operation(
            summary = "Publish rules that were tried: decisions are taken by them from an instant on",
            description = """
                    The ruleset is what POST /admin/what-if took, word for word, and what_if_report_id the report of it: complete, of this tenant, begun at
                    most 24 hours ago, and neither before the last publication of rules nor before the end of the last import. Otherwise 409. Rules
                    that do not compile, that name a feature there is not, or that are too many or too long: 400 naming the rule and the place. A version
                    names one ruleset for ever; another ruleset under it: 409. effective_from is absent (at once) or an instant to come, at most 366 days
                    ahead and not before that of an earlier publication; it goes by the instant that a decision is about, so a decision that is taken late
                    or again keeps the rules of its instant. The reason is kept with the rules: it is about them and not about anybody.""")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.ORG_ADMIN)
    PublishedRuleset publish(Caller caller, @RequestBody NewRuleset request) {
        DraftRuleset ruleset = request.ruleset();
        if (!request.rulesetVersion().equals(ruleset.version())) {
            throw Problem.invalid("ruleset_version", "must be the version that the ruleset names");
        }
        ruleset.compiled(settings.metrics(caller.tenantId()));
        PublishTriedRules order = new PublishTriedRules(
                caller.tenantId(),
                ruleset.version(),
                ruleset.rules(),
                ruleset.sha256(),
                request.whatIfReportId(),
                request.reason(),
                request.effectiveFrom());
        OffsetDateTime from =
                (OffsetDateTime) Objects.requireNonNull(commands.sendAlone(order, Meta.user(caller.subject())));
        return new PublishedRuleset(ruleset.version(), ruleset.sha256(), from);
    }
}
