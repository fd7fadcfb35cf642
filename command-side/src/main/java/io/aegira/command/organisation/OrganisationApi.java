package io.aegira.command.organisation;

import io.aegira.command.organisation.OrganisationRequests.NewForm;
import io.aegira.command.organisation.OrganisationRequests.NewSite;
import io.aegira.command.organisation.OrganisationRequests.NewTeam;
import io.aegira.command.organisation.OrganisationRequests.NewTenant;
import io.aegira.command.organisation.OrganisationRequests.Settings;
import io.aegira.command.platform.Meta;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.FormPublication;
import io.aegira.kernel.organisation.SettingsChange;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantCommand.PublishForm;
import io.aegira.kernel.organisation.TenantCommand.RegisterSite;
import io.aegira.kernel.organisation.TenantCommand.RegisterTeam;
import io.aegira.kernel.organisation.TenantCommand.RegisterTenant;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.audit.ChangedValue;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets up a tenant: sites, teams, forms, settings. */
@RestController
@RequestMapping("/api/v1/admin")
@RequiredArgsConstructor
@Tag(name = "Organisation")
class OrganisationApi {
    private final Commands commands;
    private final Clock clock;

    @Operation(summary = "Take a customer in")
    @PostMapping("/tenants")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.PLATFORM_ADMIN)
    Map<String, UUID> register(Caller caller, @RequestBody NewTenant request) {
        Requests.text("name", request.name());
        zone(request.timezone());
        TenantId tenant = Objects.requireNonNullElseGet(request.tenantId(), () -> TenantId.of(UUID.randomUUID()));
        send(caller, new RegisterTenant(tenant, ServerTime.of(clock), request.name(), request.timezone()));
        return Map.of("tenant_id", tenant.value());
    }

    @Operation(summary = "Add a place of work")
    @PostMapping("/sites")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.ORG_ADMIN)
    Map<String, UUID> register(Caller caller, @RequestBody NewSite request) {
        Requests.text("name", request.name());
        zone(request.timezone());
        SiteId site = Objects.requireNonNullElseGet(request.siteId(), () -> SiteId.of(UUID.randomUUID()));
        send(
                caller,
                new RegisterSite(caller.tenantId(), ServerTime.of(clock), site, request.name(), request.timezone()));
        return Map.of("site_id", site.value());
    }

    @Operation(summary = "Add a team to a site")
    @PostMapping("/teams")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.ORG_ADMIN)
    Map<String, UUID> register(Caller caller, @RequestBody NewTeam request) {
        Requests.text("name", request.name());
        TeamId team = Objects.requireNonNullElseGet(request.teamId(), () -> TeamId.of(UUID.randomUUID()));
        send(caller, new RegisterTeam(caller.tenantId(), ServerTime.of(clock), team, request.siteId(), request.name()));
        return Map.of("team_id", team.value());
    }

    @Operation(summary = "Publish a version of a form; answers given before keep theirs")
    @PostMapping("/forms")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.ORG_ADMIN)
    Map<String, Object> publish(Caller caller, @RequestBody NewForm request) {
        FormId id = Objects.requireNonNullElseGet(request.formId(), () -> FormId.of(UUID.randomUUID()));
        Object published = send(caller, new PublishForm(caller.tenantId(), ServerTime.of(clock), version(id, request)));
        if (published instanceof FormPublication form) {
            new ChangedValue(form.former() == null ? null : "version " + form.former(), "version " + request.version())
                    .tell();
        }
        return Map.of("form_id", id.value(), "version", request.version());
    }

    @Operation(
            summary =
                    "Change the settings that are given; a check-in policy applies to shifts upserted after it, routing to cases opened after it, retention and next actions at once")
    @PutMapping("/settings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedFor(Role.ORG_ADMIN)
    void configure(Caller caller, @RequestBody Settings request) {
        Object changed = send(
                caller,
                new ConfigureTenant(
                        caller.tenantId(),
                        ServerTime.of(clock),
                        request.checkInPolicy(),
                        request.casePolicy(),
                        request.privacy(),
                        request.routing(),
                        request.retention(),
                        request.nextActions()));
        if (changed instanceof SettingsChange change) {
            new ChangedValue(change.previous(), change.now()).tell();
        }
    }

    private @Nullable Object send(Caller caller, Command order) {
        try {
            return commands.sendAlone(order, Meta.user(caller.subject()));
        } catch (AggregateNotFoundException noSuchTenant) {
            throw Problem.notFound();
        }
    }

    private static FormVersion version(FormId form, NewForm request) {
        try {
            return new FormVersion(form.value(), request.name(), request.version(), request.questions());
        } catch (IllegalArgumentException broken) {
            String message = String.valueOf(broken.getMessage());
            int colon = message.indexOf(':');
            throw Problem.invalid(
                    message.substring(0, Math.max(colon, 0)),
                    message.substring(colon + 1).strip());
        }
    }

    private static void zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid("timezone", "must be an IANA time zone such as Australia/Perth");
        }
    }
}
