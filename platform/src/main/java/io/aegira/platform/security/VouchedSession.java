package io.aegira.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lombok.extern.slf4j.Slf4j;

/**
 * The provider's word for whoever holds a session, asked for anew while the session is used. It holds tokens and is not serializable:
 * it never leaves this process.
 *
 * <pre>
 * vouched ─ asked when due ▶ vouched, perhaps with other roles
 *    ├───── refused ▶ over
 *    └───── out of reach, and the last word is older than the grace ▶ over
 * </pre>
 */
@Slf4j
final class VouchedSession implements Voucher {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(15);

    private final Renewal renewal;
    private final RecheckSettings settings;
    private final Clock clock;
    private final ReentrantLock oneAsks = new ReentrantLock();
    private ProvidersWord word;
    private Instant saidAt;
    private Instant dueAt;
    private boolean over;

    VouchedSession(ProvidersWord first, Renewal renewal, RecheckSettings settings, Clock clock) {
        this.renewal = renewal;
        this.settings = settings;
        this.clock = clock;
        this.word = first;
        this.saidAt = clock.instant();
        this.dueAt = saidAt.plus(settings.recheck());
    }

    /** Waits while somebody else asks: a refresh token may be good for one question only. */
    @Override
    public Optional<Caller> caller() {
        oneAsks.lock();
        try {
            Instant now = clock.instant();
            if (!over && (!now.isBefore(dueAt) || now.isBefore(saidAt))) {
                ask(now);
            }
            return over ? Optional.empty() : Optional.of(word.caller());
        } finally {
            oneAsks.unlock();
        }
    }

    /** The latest, to log out at the provider with. */
    String idToken() {
        oneAsks.lock();
        try {
            return word.idToken();
        } finally {
            oneAsks.unlock();
        }
    }

    private void ask(Instant now) {
        try {
            word = renewal.of(word);
            saidAt = now;
            dueAt = now.plus(settings.recheck());
        } catch (ProviderRefuses refused) {
            log.info("a session ends, the provider does not vouch any more: {}", refused.getMessage());
            over = true;
        } catch (ProviderOutOfReach silent) {
            dueAt = now.plus(TRY_AGAIN);
            over = !now.isBefore(saidAt.plus(settings.grace()));
            log.warn(
                    "the provider is out of reach, {}: {}",
                    over ? "a session ends" : "its word of before serves on",
                    silent.getMessage());
        }
    }
}
