package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the secrets of keys lie, and the ledger of those that were destroyed: outside the cluster of the log. Shared by all nodes. */
interface KeyStore {
    int SECRET_BYTES = 32;

    /** Those that there are, by name. What was destroyed, or never made, is absent. */
    Map<String, byte[]> secrets(TenantId tenant, Collection<String> names);

    /**
     * Keeps it, durably, unless there is one of that name.
     *
     * @return the one that is kept, for whoever came first
     * @throws PersonErased when it was destroyed
     */
    byte[] keep(TenantId tenant, String name, byte[] secret);

    boolean isErased(TenantId tenant, String name);

    /** For ever. Durable when this returns; done twice, or where there was none, it changes nothing else. */
    void destroy(TenantId tenant, String name);

    /** Everybody whose key was destroyed, in the order of their ids. */
    List<Erased> erased();
}
