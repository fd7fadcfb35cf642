package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.List;

/**
 * Destroys people's keys, and keeps the ledger of it beside the keys: outside the database, so that whoever restores a backup of the
 * database can be told again whom it must not know any more.
 */
public final class Erasures {
    private final PersonKeys keys;

    Erasures(PersonKeys keys) {
        this.keys = keys;
    }

    /** Whether the key is gone for ever. On other nodes with the same keys true within a second. */
    public boolean isErased(TenantId tenant, WorkerId worker) {
        return keys.isErased(tenant, worker.toString());
    }

    /** Whether something is sealed with this person's key: a fact about them was taken in, or an identity. */
    public boolean isKnown(TenantId tenant, WorkerId worker) {
        return keys.find(tenant, worker.toString()).isPresent();
    }

    /** The ledger first, then the key. Durable when this returns; done twice it changes nothing. */
    public void destroyKey(TenantId tenant, WorkerId worker) {
        keys.destroy(tenant, worker.toString());
    }

    public List<Erased> ledger() {
        return keys.erased();
    }
}
