package io.aegira.command.organisation;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.idempotency.SecretAnswer;
import io.aegira.platform.passwordless.LoginLinks;
import io.aegira.platform.passwordless.LoginLinks.LoginLink;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the links by which workers come in without a password. Only those who belong to the tenant get one. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Organisation")
class LoginLinkApi {
    private final Commands commands;
    private final LoginLinks links;
    private final TenantSettings settings;
    private final Erasures erasures;

    @Operation(summary = "Make a link that lets a worker in", description = """
                    It lets in once, as that worker, until it ends or the next one is made. Hand it to nobody else: whoever opens it first
                    is in. 409 for a worker who was deactivated.""")
    @PostMapping("/api/v1/admin/workers/{id}/login-link")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.ORG_ADMIN)
    @SecretAnswer
    LoginLink make(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        TenantId tenant = caller.tenantId();
        WorkerId worker = WorkerId.of(id);
        String here = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return commands.inOneUnitOfWork(tenant, () -> {
            refuseWhoIsNotThere(tenant, worker);
            return links.make(tenant, worker, here);
        });
    }

    private void refuseWhoIsNotThere(TenantId tenant, WorkerId worker) {
        if (erasures.isErased(tenant, worker) || !settings.isMember(tenant, worker)) {
            throw Problem.notFound();
        }
        if (settings.deactivatedAt(tenant, worker).isPresent()) {
            throw new Problem(409, "Conflict", "A worker who was deactivated cannot log in.", List.of());
        }
    }
}
