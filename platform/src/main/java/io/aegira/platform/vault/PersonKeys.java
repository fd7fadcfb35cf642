package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of persons, and a tenant's own, at hand: made when they are first needed, forgotten within a second once one is destroyed elsewhere. */
final class PersonKeys {
    private final KeyStore store;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> cache = new ConcurrentHashMap<>();

    PersonKeys(KeyStore store) {
        this.store = store;
    }

    /** The key of that name, made and durable first where there was none. @throws PersonErased once it was destroyed */
    PersonKey obtain(TenantId tenant, String name) {
        return Objects.requireNonNull(cache.compute(
                        place(tenant, name),
                        (place, kept) -> kept != null && kept.isFresh()
                                ? kept
                                : new Kept(new PersonKey(store.keep(tenant, name, secret())))))
                .key();
    }

    /** Empty once the key was destroyed, or was never made. */
    Optional<PersonKey> find(TenantId tenant, String name) {
        return Optional.ofNullable(find(tenant, List.of(name)).get(name));
    }

    /** Those of the keys that there are, by name. */
    Map<String, PersonKey> find(TenantId tenant, Collection<String> names) {
        Map<String, PersonKey> found = new HashMap<>();
        for (String name : names) {
            Kept kept = cache.get(place(tenant, name));
            if (kept != null && kept.isFresh()) {
                found.put(name, kept.key());
            }
        }
        List<String> others =
                names.stream().filter(name -> !found.containsKey(name)).toList();
        if (!others.isEmpty()) {
            store.secrets(tenant, others).forEach((name, secret) -> found.put(name, new PersonKey(secret)));
        }
        return found;
    }

    boolean isErased(TenantId tenant, String name) {
        Kept kept = cache.get(place(tenant, name));
        return (kept == null || !kept.isFresh()) && store.isErased(tenant, name);
    }

    void destroy(TenantId tenant, String name) {
        try {
            store.destroy(tenant, name);
        } finally {
            cache.remove(place(tenant, name));
        }
    }

    List<Erased> erased() {
        return store.erased();
    }

    private byte[] secret() {
        byte[] secret = new byte[KeyStore.SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private static String place(TenantId tenant, String name) {
        return tenant + "/" + name;
    }

    /** A key at hand. Another node may have destroyed it meanwhile: it is looked for again every second. */
    private record Kept(PersonKey key, long since) {
        private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

        Kept(PersonKey key) {
            this(key, System.nanoTime());
        }

        boolean isFresh() {
            return System.nanoTime() - since < FRESH_NANOS;
        }
    }
}
