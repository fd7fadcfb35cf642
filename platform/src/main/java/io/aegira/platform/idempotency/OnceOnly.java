package io.aegira.platform.idempotency;

import io.aegira.platform.idempotency.Reservation.Answered;
import io.aegira.platform.idempotency.Reservation.Mismatched;
import io.aegira.platform.idempotency.Reservation.Reserved;
import io.aegira.platform.idempotency.Reservation.Running;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Callers;
import io.aegira.platform.transaction.OneTransaction;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Lets an order with a key run once; a repetition gets the first answer again. Only a success uses a key up, and what it did
 * becomes durable in the very transaction that keeps its answer (ADR 0011).
 */
final class OnceOnly implements AsyncHandlerInterceptor {
    static final String REPLAYED = "Idempotency-Replayed";
    private static final String RUN = OnceOnly.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);

    private final IdempotencyKeys keys;
    private final PlatformTransactionManager transactions;
    private final KeptAnswers answers;

    OnceOnly(IdempotencyKeys keys, PlatformTransactionManager transactions, KeptAnswers answers) {
        this.keys = keys;
        this.transactions = transactions;
        this.answers = answers;
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
                begin(request, response, reserved, method);
                yield true;
            }
            case Answered answered -> {
                replay(response, answers.told(answered, method, order.tenantId()));
                yield false;
            }
            case Running running -> throw stillRunning();
            case Mismatched other ->
                throw new Problem(
                        422, "Key reused", "This Idempotency-Key belongs to an order with another content.", List.of());
        };
    }

    /** The handler has succeeded and its answer is known: this and what was done become durable together. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (request.getAttribute(RUN) instanceof Run run && run.one().isBegun() && succeeded(response)) {
            if (!keys.complete(run.reserved(), answer(run, response))) {
                throw stillRunning();
            }
            run.one().commit();
            run.one().close();
            request.removeAttribute(RUN);
        }
    }

    /** Another thread writes the answer, which is kept when it is over; what this one did is durable before. */
    @Override
    public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getAttribute(RUN) instanceof Run run) {
            run.one().commit();
            run.one().close();
        }
        HeldAnswer held = WebUtils.getNativeResponse(response, HeldAnswer.class);
        if (held != null) {
            held.release();
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!(request.getAttribute(RUN) instanceof Run run)) {
            return;
        }
        request.removeAttribute(RUN);
        try {
            run.one().close();
            if (failed == null && succeeded(response)) {
                keys.completeApart(run.reserved(), answer(run, response));
            } else {
                keys.release(run.reserved());
            }
        } catch (RuntimeException unreachable) {
            // Nothing was done under this key alone. It lapses, and a repetition finds what was done by its ids.
            LOG.warn(
                    "an idempotency key could not be settled: {}",
                    unreachable.getClass().getName());
        }
    }

    private void begin(
            HttpServletRequest request, HttpServletResponse response, Reserved reserved, HandlerMethod method) {
        request.setAttribute(RUN, new Run(reserved, method, OneTransaction.open(transactions)));
        request.setAttribute(IdempotencyKey.ORDER_ID, reserved.orderId());
        HeldAnswer held = WebUtils.getNativeResponse(response, HeldAnswer.class);
        if (held != null) {
            held.holdAll();
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

    private static boolean succeeded(HttpServletResponse response) {
        return response.getStatus() >= 200 && response.getStatus() < 300;
    }

    private static Problem stillRunning() {
        return new Problem(409, "Conflict", "An order with this Idempotency-Key is still running.", List.of());
    }

    private Answered answer(Run run, HttpServletResponse response) {
        return answers.kept(response, run.method(), run.reserved().order().tenantId());
    }

    private static void replay(HttpServletResponse response, Answered answered) throws IOException {
        response.setStatus(answered.status());
        response.setHeader(REPLAYED, "true");
        if (answered.answer() != null) {
            response.setContentType(answered.contentType());
            response.getOutputStream().write(answered.answer().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** An order at work and the transaction of what it does. */
    private record Run(Reserved reserved, HandlerMethod method, OneTransaction one) {}
}
