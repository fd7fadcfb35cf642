package io.aegira.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What an order put in the place of what, for its record. A setting or a version, never anything of a person.
 *
 * @param previous absent: there was none
 */
public record ChangedValue(@Nullable String previous, String now) {
    private static final String KEY = ChangedValue.class.getName();

    /** Keeps it for the record of the request that is being answered; of an order that comes from elsewhere the events tell. */
    public void tell() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEY, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static @Nullable ChangedValue of(HttpServletRequest request) {
        return (ChangedValue) request.getAttribute(KEY);
    }
}
