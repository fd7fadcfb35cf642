package io.aegira.command.organisation;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Meta;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerErased;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.IdentityVault;
import io.aegira.platform.vault.PhotoVault;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Removes the identity and the photos with the event, and destroys the key once that is durable: a key does not come back with a rollback. */
@Component
@ProcessingGroup(CommandGroups.SETTINGS)
@RequiredArgsConstructor
class WhenWorkerIsErasedThenForget {
    private final IdentityVault vault;
    private final PhotoVault photos;
    private final Erasures erasures;

    @EventHandler
    void react(WorkerErased event, MetaData metadata) {
        TenantId tenant = Meta.tenant(metadata);
        WorkerId worker = event.workerId();
        vault.forget(tenant, worker);
        photos.forget(tenant, worker);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                erasures.destroyKey(tenant, worker);
            }
        });
    }
}
