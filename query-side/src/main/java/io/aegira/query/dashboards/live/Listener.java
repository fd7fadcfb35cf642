package io.aegira.query.dashboards.live;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.Caller;
import io.aegira.query.platform.Sight;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Somebody who listens, until they go, their session ends, a role of theirs is gone, or they take in too slowly. */
final class Listener implements HttpSessionBindingListener {
    private static final int MOST_WAITING = 2 * Changes.MOST;

    private final Caller caller;
    private final BooleanSupplier standing;
    private final SseEmitter emitter;
    private final Executor sending;
    private final long since;
    private final BlockingQueue<SseEmitter.SseEventBuilder> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param standing whether the caller is still who they were; asked before each event
     * @param since what stands in the log up to there is no news
     */
    Listener(Caller caller, BooleanSupplier standing, SseEmitter emitter, Executor sending, long since) {
        this.caller = caller;
        this.standing = standing;
        this.emitter = emitter;
        this.sending = sending;
        this.since = since;
    }

    TenantId tenantId() {
        return caller.tenantId();
    }

    long since() {
        return since;
    }

    /** Whose changes of this kind are heard. A worker hears of their own prompts, and not of how they are judged. */
    Sight sight(Change.Kind kind) {
        return kind == Change.Kind.PROMPT
                ? Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, AUDITOR, WORKER)
                : Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, AUDITOR);
    }

    void hear(Collection<Change> changes) {
        changes.forEach(change -> put(SseEmitter.event().name(change.name()).data(change.data())));
        send();
    }

    void hearThatAllIsWell() {
        put(SseEmitter.event().comment("still here"));
        send();
    }

    void end() {
        emitter.complete();
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        end();
    }

    private void put(SseEmitter.SseEventBuilder event) {
        if (!waiting.offer(event)) {
            // Who comes back asks anew, and has missed nothing then.
            end();
        }
    }

    /** One at a time, and never on the thread that looks: a slow listener holds up nobody else. */
    private void send() {
        if (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
            sending.execute(() -> {
                try {
                    drain();
                } finally {
                    busy.set(false);
                }
                send();
            });
        }
    }

    private void drain() {
        try {
            for (SseEmitter.SseEventBuilder next = waiting.poll(); next != null; next = waiting.poll()) {
                if (!standing.getAsBoolean()) {
                    waiting.clear();
                    end();
                    return;
                }
                emitter.send(next);
            }
        } catch (IOException | IllegalStateException gone) {
            waiting.clear();
            emitter.completeWithError(gone);
        }
    }
}
