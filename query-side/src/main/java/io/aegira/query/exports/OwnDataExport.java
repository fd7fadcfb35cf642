package io.aegira.query.exports;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.vault.Identity;
import io.aegira.platform.vault.IdentityVault;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.WorkersInSight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a person may take away: all that there is about them, and nothing about anybody else. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Exports")
class OwnDataExport {
    private final RawEvents events;
    private final WorkersInSight workers;
    private final IdentityVault vault;
    private final TransactionOperations transactions;

    @Operation(summary = "Everything about the caller: who they are, then every event about them", description = """
                    NDJSON: the first line is {worker_id, identity}, each further one an event as it stands in the log, free text in the clear.
                    Ids of other people are left out.""")
    @GetMapping("/api/v1/worker/export")
    @AllowedFor(Role.WORKER)
    ResponseEntity<StreamingResponseBody> ownData(Caller caller) {
        TenantId tenant = caller.tenantId();
        WorkerId self = caller.workerId();
        if (self == null) {
            throw Problem.notFound();
        }
        Identity identity = identity(caller, self);
        LogPart part = new LogPart(tenant, self, Period.of(null, null), Set.of(), events.end());
        return Download.of("my-data.ndjson", MediaType.APPLICATION_NDJSON, out -> {
            out.write(AegiraJson.mapper().writeValueAsBytes(new Owner(self, identity)));
            out.write('\n');
            events.read(part, new OwnLog(new NdjsonLog(out), self));
        });
    }

    private @Nullable Identity identity(Caller caller, WorkerId self) {
        return Objects.requireNonNull(transactions.execute(view -> {
                    workers.require(Sight.of(caller, Role.WORKER), self);
                    return vault.identities(caller.tenantId(), List.of(self));
                }))
                .get(self);
    }

    /** @param identity absent where nobody gave one */
    private record Owner(WorkerId workerId, @Nullable Identity identity) {}
}
