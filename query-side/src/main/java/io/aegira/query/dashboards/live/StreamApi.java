package io.aegira.query.dashboards.live;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static io.aegira.platform.security.Role.WORKER;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Callers;
import io.aegira.platform.web.AfterTheRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changes, as it happens. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Dashboards")
class StreamApi {
    /** A token is looked at again when its holder comes back; a session ends its streams itself. */
    private static final Duration WITH_A_TOKEN = Duration.ofMinutes(5);

    private static final Duration WITH_A_SESSION = Duration.ofHours(1);

    private final LiveUpdates updates;

    @Operation(summary = "Hear what changes: server-sent events with ids alone", description = """
                    event: flag {episode_id, worker_id}, prompt {prompt_id, worker_id} or case {case_id, worker_id}, about workers in sight, once the read
                    models show it; a worker hears of their own prompts. A comment every 15 s. It ends with the session, once a role is gone, or after five
                    minutes with a token: come back, and ask anew for what you show. Also with the session of a browser.""")
    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedFor({WORKER, SUPERVISOR, HSE, CASE_MANAGER, AUDITOR})
    SseEmitter stream(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        SseEmitter emitter = new SseEmitter((session == null ? WITH_A_TOKEN : WITH_A_SESSION).toMillis());
        Executor sending = AfterTheRequest.on(updates.sending(), request);
        Listener listener = new Listener(caller, Callers.standing(), emitter, sending, updates.settled());
        updates.add(listener);
        String name = "stream " + UUID.randomUUID();
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(() -> {
            updates.remove(listener);
            forget(session, name);
        });
        if (session != null) {
            session.setAttribute(name, listener);
        }
        response.setHeader("X-Accel-Buffering", "no");
        listener.hearThatAllIsWell();
        return emitter;
    }

    private static void forget(@Nullable HttpSession session, String name) {
        try {
            if (session != null) {
                session.removeAttribute(name);
            }
        } catch (IllegalStateException over) {
            // With the session went what it held.
        }
    }
}
