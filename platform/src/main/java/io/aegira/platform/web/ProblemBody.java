package io.aegira.platform.web;

import io.aegira.platform.web.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem as it is sent.
 *
 * @param type {@code urn:aegira:problem:} and the name of what went wrong; stable
 * @param errors the offending fields, as the caller names them
 * @param correlationId only when it is the server's fault: what to quote to its operator
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors,
        @Nullable String correlationId) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final String TYPE = "urn:aegira:problem:";

    static ProblemBody of(int status, String name, String title, String detail, List<FieldError> errors) {
        List<FieldError> named = errors.isEmpty() ? null : errors;
        return new ProblemBody(TYPE + name, title, status, detail, named, status >= 500 ? Correlation.current() : null);
    }

    static ProblemBody of(Problem problem) {
        String name =
                NO_LETTER.matcher(problem.title().toLowerCase(Locale.ROOT)).replaceAll("-");
        return of(problem.status(), name, problem.title(), String.valueOf(problem.getMessage()), problem.errors());
    }
}
