package io.aegira.platform.vault;

import io.aegira.platform.WrongSetting;
import io.aegira.platform.vault.KeyDirectory.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.extern.slf4j.Slf4j;

/**
 * Moves what the directory holds into another store, once that is set: first the ledger, then each key, which leaves the directory only when the other has it for
 * certain. It may be interrupted, and several nodes may do it at once.
 */
@Slf4j
final class KeysMoved {
    private KeysMoved() {}

    /** @throws WrongSetting when the directory has another key for somebody than the other store: neither may be thrown away */
    static void move(KeyDirectory from, KeyStore to) {
        from.erased()
                .forEach(erased ->
                        to.destroy(erased.tenantId(), erased.workerId().toString()));
        List<Place> places = from.places();
        places.forEach(place -> move(from, to, place));
        if (!places.isEmpty()) {
            log.warn(
                    "{} keys of AEGIRA_KEY_DIR are in the database of keys now, and in the directory no more",
                    places.size());
        }
    }

    private static void move(KeyDirectory from, KeyStore to, Place place) {
        byte[] secret = from.secrets(place.tenant(), List.of(place.name())).get(place.name());
        try {
            if (secret != null && !to.isErased(place.tenant(), place.name())) {
                requireSame(secret, to.keep(place.tenant(), place.name(), secret));
            }
            from.remove(place.tenant(), place.name());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a key could not be moved", unwritable);
        }
    }

    private static void requireSame(byte[] secret, byte[] kept) {
        if (!Arrays.equals(secret, Objects.requireNonNull(kept))) {
            throw new WrongSetting(
                    "AEGIRA_KEY_DIR has a key for somebody who has another one in AEGIRA_KEY_DATABASE_URL: move it away by hand");
        }
    }
}
