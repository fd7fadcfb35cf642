package io.aegira.command.organisation;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.FormPublication;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.SettingsChange;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantCommand.PublishForm;
import io.aegira.kernel.organisation.TenantCommand.PublishRuleset;
import io.aegira.kernel.organisation.TenantCommand.RegisterSite;
import io.aegira.kernel.organisation.TenantCommand.RegisterTeam;
import io.aegira.kernel.organisation.TenantCommand.RegisterTenant;
import io.aegira.kernel.organisation.TenantEvent;
import io.aegira.kernel.organisation.TenantEvent.FormVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.RulesetVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.SiteRegistered;
import io.aegira.kernel.organisation.TenantEvent.TeamRegistered;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import io.aegira.kernel.organisation.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A customer with its sites, teams, forms, rules and settings. */
@Aggregate(type = "Tenant", lockFactory = "optimistic")
class Tenant {
    @AggregateIdentifier
    private String id;

    private TenantId tenantId;
    private final SettingsSoFar settings = new SettingsSoFar();
    private final Map<SiteId, SiteRegistered> sites = new HashMap<>();
    private final Map<TeamId, TeamRegistered> teams = new HashMap<>();
    private final Map<FormId, TreeMap<Integer, FormVersionPublished>> forms = new HashMap<>();
    private final PublishedVersions rulesets = new PublishedVersions();

    /** @return whether it is new */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(RegisterTenant command) {
        boolean isNew = tenantId == null;
        if (isNew) {
            AggregateLifecycle.apply(new TenantRegistered(
                    eventId(command.tenantId(), "org.tenant_registered", "tenant"),
                    command.at(),
                    command.tenantId(),
                    command.name(),
                    command.timezone()));
        }
        return isNew;
    }

    /** @return what is otherwise than before; null: nothing */
    @CommandHandler
    @Nullable
    SettingsChange decide(ConfigureTenant command) {
        SettingsInRange.require(command);
        ChosenSettings present = settings.present();
        ChosenSettings wanted = present.with(command);
        wanted.checkInPolicy().prompts().forEach(entry -> requireForm(entry.formId()));
        if (wanted.equals(present)) {
            return null;
        }
        settings.requireSeen(wanted, command.seen());
        SettingsChange change = wanted.insteadOf(
                present, eventId(tenantId, "org.tenant_configured", Integer.toString(settings.times() + 1)));
        AggregateLifecycle.apply(new TenantConfigured(
                change.setIn(),
                command.at(),
                tenantId,
                wanted.checkInPolicy(),
                wanted.casePolicy(),
                wanted.privacy(),
                wanted.routing(),
                wanted.retention(),
                wanted.nextActions()));
        return change;
    }

    @CommandHandler
    void decide(RegisterSite command) {
        if (!sites.containsKey(command.siteId())) {
            AggregateLifecycle.apply(new SiteRegistered(
                    eventId(tenantId, "org.site_registered", command.siteId().toString()),
                    command.at(),
                    tenantId,
                    command.siteId(),
                    command.name(),
                    command.timezone()));
        }
    }

    @CommandHandler
    void decide(RegisterTeam command) {
        if (!sites.containsKey(command.siteId())) {
            throw new CommandRefused(OrganisationRefusal.UNKNOWN_SITE, "site_id", "the tenant has no such site");
        }
        if (!teams.containsKey(command.teamId())) {
            AggregateLifecycle.apply(new TeamRegistered(
                    eventId(tenantId, "org.team_registered", command.teamId().toString()),
                    command.at(),
                    tenantId,
                    command.teamId(),
                    command.siteId(),
                    command.name()));
        }
    }

    @CommandHandler
    FormPublication decide(PublishForm command) {
        FormVersion form = command.form();
        TreeMap<Integer, FormVersionPublished> versions = forms.getOrDefault(FormId.of(form.formId()), new TreeMap<>());
        FormVersionPublished same = versions.get(form.version());
        if (same != null) {
            if (same.name().equals(form.name()) && same.questions().equals(form.questions())) {
                return new FormPublication(same.eventId(), form.version());
            }
            throw new CommandRefused(
                    OrganisationRefusal.FORM_VERSION_TAKEN, "form.version", "this version has other questions");
        }
        if (!versions.isEmpty() && versions.lastKey() > form.version()) {
            throw new CommandRefused(
                    OrganisationRefusal.FORM_VERSION_OUT_OF_ORDER,
                    "form.version",
                    "a later version is published already");
        }
        UUID published = eventId(tenantId, "form.version_published", form.formId() + "/" + form.version());
        AggregateLifecycle.apply(new FormVersionPublished(
                published,
                command.at(),
                tenantId,
                FormId.of(form.formId()),
                form.name(),
                form.version(),
                form.questions()));
        return new FormPublication(published, versions.isEmpty() ? null : versions.lastKey());
    }

    /** @return the version that was published before */
    @CommandHandler
    String decide(PublishRuleset command) {
        String former = rulesets.latestVersion();
        if (rulesets.isLatest(command)) {
            return former;
        }
        rulesets.check(command);
        AggregateLifecycle.apply(new RulesetVersionPublished(
                eventId(tenantId, "ruleset.version_published", command.version()),
                command.at(),
                tenantId,
                command.version(),
                command.rules(),
                Objects.requireNonNullElse(command.effectiveFrom(), command.at()),
                command.rulesetSha256(),
                command.trial().reportId(),
                command.trial().reportSha256(),
                command.reason()));
        return former;
    }

    @EventSourcingHandler
    void evolve(TenantEvent event) {
        tenantId = event.tenantId();
        id = AggregateId.of(AggregateId.TENANT, tenantId, tenantId.value());
        switch (event) {
            case TenantRegistered ignored -> {}
            case RulesetVersionPublished published -> rulesets.add(published);
            case TenantConfigured configured -> settings.add(configured);
            case SiteRegistered site -> sites.put(site.siteId(), site);
            case TeamRegistered team -> teams.put(team.teamId(), team);
            case FormVersionPublished form ->
                forms.computeIfAbsent(form.formId(), first -> new TreeMap<>()).put(form.version(), form);
        }
    }

    private void requireForm(@Nullable FormId form) {
        boolean builtIn = form == null
                || form.value().equals(FormVersion.STANDARD.formId())
                || form.value().equals(FormVersion.CLASSIC.formId());
        if (!builtIn && !forms.containsKey(form)) {
            throw new CommandRefused(
                    OrganisationRefusal.UNKNOWN_FORM, "check_in_policy.prompts.form_id", "the tenant has no such form");
        }
    }

    private static UUID eventId(TenantId tenant, String type, String discriminator) {
        return DerivedIds.eventId(tenant.value(), type, discriminator);
    }
}
