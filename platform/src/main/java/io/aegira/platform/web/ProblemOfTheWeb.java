package io.aegira.platform.web;

import io.aegira.platform.web.Problem.FieldError;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** What Spring's web layer refuses before a handler is reached, in the words of this API. */
final class ProblemOfTheWeb {
    private ProblemOfTheWeb() {}

    static @Nullable ProblemBody of(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> ProblemBody.of(body(unreadable));
            case MissingServletRequestParameterException missing ->
                invalid(missing.getParameterName(), "must be given");
            case MissingServletRequestPartException missing -> invalid(missing.getRequestPartName(), "must be given");
            case MissingRequestHeaderException missing -> invalid(missing.getHeaderName(), "must be given");
            case MethodArgumentTypeMismatchException wrong -> invalid(parameter(wrong), "has the wrong form");
            case TypeMismatchException wrong ->
                invalid(Objects.requireNonNullElse(wrong.getPropertyName(), "parameter"), "has the wrong form");
            case BindException bound -> ProblemBody.of(fields(bound.getBindingResult()));
            case HandlerMethodValidationException invalid -> ProblemBody.of(parameters(invalid));
            case ConstraintViolationException invalid -> ProblemBody.of(violations(invalid));
            case MaxUploadSizeExceededException large -> ProblemBody.of(tooLarge());
            case MultipartException broken ->
                ProblemBody.of(
                        new Problem(400, "Bad request", "The upload is not a well-formed multipart body.", List.of()));
            case AccessDeniedException denied -> ProblemBody.of(Problem.forbidden());
            case ErrorResponse response ->
                ProblemBody.of(status(response.getStatusCode().value()));
            default -> null;
        };
    }

    static Problem tooLarge() {
        return status(413);
    }

    static Problem tooLarge(DataSize limit) {
        return new Problem(413, "Too large", "The body is longer than " + limit.toBytes() + " bytes.", List.of());
    }

    /** The problem for a bare status, such as Spring's or the server's own. */
    static Problem status(int status) {
        return switch (status) {
            case 401 -> new Problem(401, "Unauthorized", "A valid bearer token is needed.", List.of());
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> new Problem(405, "Method not allowed", "This method does not exist here.", List.of());
            case 406 -> new Problem(406, "Not acceptable", "There is no answer in a form that you accept.", List.of());
            case 413 -> new Problem(413, "Too large", "The body is too long.", List.of());
            case 415 -> new Problem(415, "Unsupported media type", "A body of this type is not read here.", List.of());
            case 431 -> new Problem(431, "Headers too large", "The headers are too long.", List.of());
            case 503 -> Problem.unavailable("Not available at the moment. Try again.");
            default ->
                status >= 500
                        ? new Problem(status, "Internal error", "Something went wrong on our side.", List.of())
                        : new Problem(status, "Bad request", "The request cannot be read.", List.of());
        };
    }

    private static Problem body(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return unreadable.getCause() instanceof JacksonException json
                ? UnreadableJson.problem(json)
                : new Problem(400, "Bad request", "The body must be given and well-formed.", List.of());
    }

    private static String parameter(MethodArgumentTypeMismatchException wrong) {
        return Objects.requireNonNullElse(wrong.getName(), "parameter");
    }

    private static Problem fields(BindingResult result) {
        List<FieldError> errors = result.getFieldErrors().stream()
                .map(error -> new FieldError(
                        SnakeCase.of(error.getField()), words(error.getDefaultMessage(), error.isBindingFailure())))
                .toList();
        return new Problem(400, "Bad request", "The body breaks a rule.", errors);
    }

    private static String words(@Nullable String message, boolean bindingFailure) {
        return bindingFailure || message == null ? "has the wrong form" : message;
    }

    private static Problem parameters(HandlerMethodValidationException invalid) {
        List<FieldError> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                SnakeCase.of(Objects.requireNonNullElse(
                                        result.getMethodParameter().getParameterName(), "parameter")),
                                words(error.getDefaultMessage(), false))))
                .toList();
        return new Problem(400, "Bad request", "A parameter breaks a rule.", errors);
    }

    private static Problem violations(ConstraintViolationException invalid) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation ->
                        new FieldError(SnakeCase.of(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return new Problem(400, "Bad request", "The request breaks a rule.", errors);
    }

    private static ProblemBody invalid(String field, String message) {
        return ProblemBody.of(Problem.invalid(field, message));
    }
}
