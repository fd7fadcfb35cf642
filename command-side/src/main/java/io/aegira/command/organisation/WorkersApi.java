package io.aegira.command.organisation;

import io.aegira.command.organisation.OrganisationRequests.Deactivation;
import io.aegira.command.organisation.OrganisationRequests.NewIdentity;
import io.aegira.command.organisation.OrganisationRequests.NewWorker;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.ErasureGround;
import io.aegira.kernel.organisation.TakeInWorker;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceCommand.DeactivateWorker;
import io.aegira.kernel.organisation.WorkforceCommand.EraseWorker;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes people in, places them, deactivates and erases them. Who they are goes to the vault. */
@RestController("workforceApi")
@RequestMapping("/api/v1/admin/workers")
@RequiredArgsConstructor
@Tag(name = "Organisation")
class WorkersApi {
    private final Commands commands;
    private final TextCipher cipher;
    private final TenantSettings settings;
    private final Clock clock;
    private final Erasures erasures;

    @Operation(summary = "Take a person in; for one who is known, change team and site")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.ORG_ADMIN)
    Map<String, UUID> register(Caller caller, @RequestBody NewWorker request) {
        WorkerId worker = Objects.requireNonNullElseGet(request.workerId(), () -> WorkerId.of(UUID.randomUUID()));
        NewIdentity who = request.identity();
        TakeInWorker order = new TakeInWorker(
                caller.tenantId(),
                caller.subject(),
                worker,
                request.teamId(),
                request.siteId(),
                who == null
                        ? null
                        : new TakeInWorker.Who(who.displayName(), who.externalRef(), who.phone(), who.email()));
        commands.sendAlone(order, Map.of());
        return Map.of("worker_id", worker.value());
    }

    @Operation(summary = "Deactivate a worker: no prompts whose window closes after this")
    @PostMapping("/{id}/deactivate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedFor(Role.ORG_ADMIN)
    void deactivate(Caller caller, @PathVariable UUID id, @RequestBody Deactivation request) {
        WorkerId worker = WorkerId.of(id);
        refuseErased(caller.tenantId(), worker);
        UUID eventId = DerivedIds.eventId(id, "org.worker_deactivated", "worker");
        @Nullable EncryptedText reason = cipher.encrypt(caller.tenantId(), worker, eventId, "reason", request.reason());
        try {
            commands.sendAlone(
                    new DeactivateWorker(caller.tenantId(), ServerTime.of(clock), worker, reason),
                    Meta.user(caller.subject()));
        } catch (AggregateNotFoundException unknown) {
            throw Problem.notFound();
        }
    }

    @Operation(summary = "Erase who a person is", description = """
                    Name, phone, e-mail and every text about them are gone for ever, with the key that they were sealed with, in backups too, and
                    so is what senders said beside the facts: client_metadata, their own ids and names. The person is asked no more, and nothing
                    more is taken in about them. What was decided stays, under the id, which from now on answers 404.""")
    @PostMapping("/{id}/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedFor(Role.ORG_ADMIN)
    void erase(Caller caller, @PathVariable UUID id) {
        TenantId tenant = caller.tenantId();
        WorkerId worker = WorkerId.of(id);
        refuseErased(tenant, worker);
        commands.inOneUnitOfWork(tenant, () -> {
            if (!erasures.isKnown(tenant, worker) && !settings.isMember(tenant, worker)) {
                throw Problem.notFound();
            }
            return commands.send(
                    new EraseWorker(tenant, ServerTime.of(clock), worker, ErasureGround.REQUEST),
                    Meta.user(caller.subject()));
        });
    }

    private void refuseErased(TenantId tenant, WorkerId worker) {
        if (erasures.isErased(tenant, worker)) {
            throw Problem.notFound();
        }
    }
}
