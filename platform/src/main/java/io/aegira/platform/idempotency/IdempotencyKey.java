package io.aegira.platform.idempotency;

import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}: 1 to 255 visible ASCII characters. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    static final String ORDER_ID = IdempotencyKey.class.getName() + ".orderId";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key of the order.
     *
     * @throws Problem 400 when the header is missing or malformed
     */
    public static String require(HttpServletRequest request) {
        return given(request).orElseThrow(() -> Problem.invalid(HEADER, "must be given"));
    }

    /**
     * An id for what an order makes in more than one transaction: it is the same in each attempt at the order, and another one for
     * another order, under the same key too once the key has been forgotten.
     *
     * @throws Problem 400 when the request has no key
     */
    public static UUID orderId(HttpServletRequest request) {
        require(request);
        return request.getAttribute(ORDER_ID) instanceof UUID id ? id : UUID.randomUUID();
    }

    /**
     * The key of the order, if it has one.
     *
     * @throws Problem 400 when the header is malformed or comes twice
     */
    static Optional<String> given(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(HEADER));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1 || !FORM.matcher(values.getFirst()).matches()) {
            throw Problem.invalid(HEADER, "must be 1 to 255 visible ASCII characters, once");
        }
        return Optional.of(values.getFirst());
    }
}
