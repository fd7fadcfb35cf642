package io.aegira.command.organisation;

import io.aegira.command.platform.Meta;
import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.organisation.TakeInWorker;
import io.aegira.kernel.organisation.WorkforceCommand.RegisterWorker;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.Identity;
import io.aegira.platform.vault.IdentityVault;
import io.aegira.platform.web.Problem;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Who somebody is goes to the vault, and only where they work into the log. */
@Component
@RequiredArgsConstructor
class Enrolment {
    private final Commands commands;
    private final IdentityVault vault;
    private final TenantSettings settings;
    private final Erasures erasures;
    private final Clock clock;

    /** @throws Problem 404 where there is no such organisation, or the person was erased; 400 naming the field */
    @CommandHandler
    void decide(TakeInWorker command) {
        if (erasures.isErased(command.tenantId(), command.workerId()) || !settings.isRegistered(command.tenantId())) {
            throw Problem.notFound();
        }
        commands.send(
                new RegisterWorker(
                        command.tenantId(),
                        ServerTime.of(clock),
                        command.workerId(),
                        command.teamId(),
                        command.siteId()),
                Meta.user(command.subject()));
        TakeInWorker.Who who = command.who();
        if (who != null) {
            Requests.text("identity.display_name", who.displayName());
            vault.keep(
                    command.tenantId(),
                    command.workerId(),
                    new Identity(who.displayName(), who.externalRef(), who.phone(), who.email()));
        }
    }
}
