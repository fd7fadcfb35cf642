package io.aegira.platform.security;

import java.time.Clock;

/** What every session of a login with the provider needs to ask again. */
record Rechecks(Renewal renewal, RecheckSettings settings, Clock clock) {
    VouchedSession begunBy(ProvidersWord word) {
        return new VouchedSession(word, renewal, settings, clock);
    }
}
