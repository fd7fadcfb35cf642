package io.aegira.platform.web;

import java.util.List;

/** Ends a request with an RFC 9457 problem. The detail never repeats what the caller sent. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<FieldError> errors;

    public Problem(int status, String title, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public static Problem invalid(String field, String message) {
        return new Problem(400, "Bad request", field + ": " + message, List.of(new FieldError(field, message)));
    }

    /** Also for what exists but is somebody else's. */
    public static Problem notFound() {
        return new Problem(404, "Not found", "There is nothing here that you can see.", List.of());
    }

    public static Problem forbidden() {
        return new Problem(403, "Forbidden", "Your role does not allow this.", List.of());
    }

    /** What has to answer first does not. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "Unavailable", detail, List.of());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** What stands against one field, or, with no field, against all of it: for forms, which say one thing at a time. */
    public FieldError first() {
        return errors.isEmpty() ? new FieldError("", String.valueOf(getMessage())) : errors.getFirst();
    }

    /** @param field as the caller names it, such as {@code payload.start_time} */
    public record FieldError(String field, String message) {}
}
