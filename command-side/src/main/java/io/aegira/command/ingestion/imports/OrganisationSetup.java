package io.aegira.command.ingestion.imports;

import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantCommand.PublishForm;
import io.aegira.kernel.organisation.TenantCommand.RegisterSite;
import io.aegira.kernel.organisation.TenantCommand.RegisterTeam;
import io.aegira.kernel.organisation.TenantCommand.RegisterTenant;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkforceCommand.RegisterWorker;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.axon.SenderRoles;
import io.aegira.platform.security.Role;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.Identity;
import io.aegira.platform.vault.IdentityVault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Brings a tenant to what an organisation file says. What is so already changes nothing. */
@Component
@RequiredArgsConstructor
class OrganisationSetup {
    /** The file was let in as a whole, from whoever may import; it is set up on that caller's thread. */
    private static final Map<String, String> LET_IN = SenderRoles.of(Set.of(Role.PLATFORM_ADMIN, Role.ORG_ADMIN));

    private final Commands commands;
    private final IdentityVault vault;
    private final Erasures erasures;
    private final Clock clock;

    /** @return how many of its workers were erased, and so are passed over */
    int apply(OrganisationFile file) {
        return commands.inOneUnitOfWork(file.tenant().tenantId(), () -> applyHere(file));
    }

    /** The same for a command, whose unit of work has begun. */
    int applyHere(OrganisationFile file) {
        file.check();
        return setUp(file, file.tenant().tenantId(), ServerTime.of(clock));
    }

    private int setUp(OrganisationFile file, TenantId tenant, OffsetDateTime now) {
        RegisterTenant register = new RegisterTenant(
                tenant, now, file.tenant().name(), file.tenant().timezone());
        boolean isNew = Boolean.TRUE.equals(commands.send(register, LET_IN));
        if (file.site() != null) {
            OrganisationFile.Site site = file.site();
            commands.send(new RegisterSite(tenant, now, site.siteId(), site.name(), site.timezone()), LET_IN);
        }
        if (file.team() != null) {
            OrganisationFile.Team team = file.team();
            commands.send(new RegisterTeam(tenant, now, team.teamId(), team.siteId(), team.name()), LET_IN);
        }
        if (file.form() != null) {
            commands.send(new PublishForm(tenant, now, file.form()), LET_IN);
        }
        CheckInPolicy policy = file.policy(isNew);
        if (policy != null) {
            commands.send(new ConfigureTenant(tenant, now, policy, null, null, null, null, null), LET_IN);
        }
        List<OrganisationFile.Worker> workers = Objects.requireNonNullElse(file.workers(), List.of());
        // The file may be older than the erasure.
        List<OrganisationFile.Worker> known = workers.stream()
                .filter(worker -> !erasures.isErased(tenant, worker.workerId()))
                .toList();
        known.forEach(worker -> register(tenant, now, worker));
        return workers.size() - known.size();
    }

    private void register(TenantId tenant, OffsetDateTime now, OrganisationFile.Worker worker) {
        commands.send(new RegisterWorker(tenant, now, worker.workerId(), worker.teamId(), worker.siteId()), LET_IN);
        String name = worker.displayName() == null ? worker.externalRef() : worker.displayName();
        if (name != null) {
            vault.keep(tenant, worker.workerId(), new Identity(name, worker.externalRef(), null, null));
        }
    }
}
