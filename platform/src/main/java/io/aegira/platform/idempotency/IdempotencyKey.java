package io.aegira.platform.idempotency;

import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}: 1 to 255 visible ASCII characters. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
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
