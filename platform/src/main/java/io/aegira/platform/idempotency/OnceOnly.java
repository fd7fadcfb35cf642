package io.aegira.platform.idempotency;

import io.aegira.platform.idempotency.Reservation.Answered;
import io.aegira.platform.idempotency.Reservation.Mismatched;
import io.aegira.platform.idempotency.Reservation.Reserved;
import io.aegira.platform.idempotency.Reservation.Running;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Callers;
import io.aegira.platform.web.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Lets an order with a key run once; a repetition gets the first answer again. Only a success uses a key up. */
final class OnceOnly implements AsyncHandlerInterceptor {
    static final String REPLAYED = "Idempotency-Replayed";
    private static final String RESERVED = OnceOnly.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);

    private final IdempotencyKeys keys;

    OnceOnly(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Optional<String> key = key(request, method);
        Optional<Caller> caller = Callers.current();
        OrderRequest body = WebUtils.getNativeRequest(request, OrderRequest.class);
        if (key.isEmpty() || caller.isEmpty() || body == null || method.hasMethodAnnotation(ChangesNothing.class)) {
            return true;
        }
        Order order = Order.of(caller.get(), request, key.get());
        return switch (keys.reserve(order, Fingerprint.of(request, body))) {
            case Reserved reserved -> {
                request.setAttribute(RESERVED, reserved);
                yield true;
            }
            case Answered answered -> {
                replay(response, answered);
                yield false;
            }
            case Running running ->
                throw new Problem(409, "Conflict", "An order with this Idempotency-Key is still running.", List.of());
            case Mismatched other ->
                throw new Problem(
                        422, "Key reused", "This Idempotency-Key belongs to an order with another content.", List.of());
        };
    }

    @Override
    public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HeldAnswer held = WebUtils.getNativeResponse(response, HeldAnswer.class);
        if (held != null) {
            held.release();
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!(request.getAttribute(RESERVED) instanceof Reserved reserved)) {
            return;
        }
        request.removeAttribute(RESERVED);
        boolean succeeded = failed == null && response.getStatus() >= 200 && response.getStatus() < 300;
        try {
            if (succeeded) {
                keys.complete(reserved, answer(response));
            } else {
                keys.release(reserved);
            }
        } catch (RuntimeException unreachable) {
            // The order has run and is answered; its key lapses, and a repetition finds the effect by its ids.
            LOG.warn(
                    "an idempotency key could not be settled: {}",
                    unreachable.getClass().getName());
        }
    }

    private static Optional<String> key(HttpServletRequest request, HandlerMethod method) {
        Optional<String> given = switch (request.getMethod()) {
            case "POST", "PUT" -> IdempotencyKey.given(request);
            default -> Optional.empty();
        };
        boolean needed =
                request.getMethod().equals("POST") && !method.hasMethodAnnotation(IdempotencyKeyOptional.class);
        return needed ? Optional.of(IdempotencyKey.require(request)) : given;
    }

    private static Answered answer(HttpServletResponse response) {
        HeldAnswer held = WebUtils.getNativeResponse(response, HeldAnswer.class);
        String text = held == null
                ? null
                : held.content()
                        .filter(content -> content.length > 0)
                        .map(content -> new String(content, StandardCharsets.UTF_8))
                        .orElse(null);
        return new Answered(response.getStatus(), text == null ? null : response.getContentType(), text);
    }

    private static void replay(HttpServletResponse response, Answered answered) throws IOException {
        response.setStatus(answered.status());
        response.setHeader(REPLAYED, "true");
        if (answered.answer() != null) {
            response.setContentType(answered.contentType());
            response.getOutputStream().write(answered.answer().getBytes(StandardCharsets.UTF_8));
        }
    }
}
