package io.aegira.platform.web;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.Refusal;
import io.aegira.platform.database.Outage;
import io.aegira.platform.vault.PersonErased;
import io.aegira.platform.web.Problem.FieldError;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import tools.jackson.core.JacksonException;

/** Which problem an exception stands for. What nobody expected is a 500 that says nothing about the inside. */
final class ProblemOf {
    private static final int CAUSES_LOOKED_AT = 12;
    private static final String QUERY_CANCELED = "57014";

    private ProblemOf() {}

    static ProblemBody exception(Throwable thrown) {
        ProblemBody web = ProblemOfTheWeb.of(thrown);
        if (web != null) {
            return web;
        }
        Throwable cause = thrown;
        for (int i = 0; i < CAUSES_LOOKED_AT && cause != null; i++) {
            ProblemBody known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        return ProblemBody.of(
                500,
                "internal-error",
                "Internal error",
                "Something went wrong on our side. Quote the correlation id when you report it.",
                List.of());
    }

    private static @Nullable ProblemBody known(Throwable cause) {
        return switch (cause) {
            case Problem problem -> ProblemBody.of(problem);
            case CommandRefused refused -> refused(refused);
            case PersonErased erased -> ProblemBody.of(erased());
            case JacksonException unreadable
            when unreadable.processor() instanceof tools.jackson.core.JsonParser ->
                ProblemBody.of(UnreadableJson.problem(unreadable));
            case AggregateNotFoundException unknown -> ProblemBody.of(Problem.notFound());
            case ConcurrencyException raced -> unavailable("Somebody else changed the same thing. Try again.");
            case ConcurrencyFailureException raced -> unavailable("Somebody else changed the same thing. Try again.");
            case TaskRejectedException full -> unavailable("Too many answers are being streamed. Try again.");
            case AsyncRequestTimeoutException late -> unavailable("The answer took too long. Try again.");
            case JwtDecoderInitializationException offline ->
                unavailable("Tokens cannot be checked at the moment. Try again.");
            case AuthenticationServiceException offline ->
                unavailable("Tokens cannot be checked at the moment. Try again.");
            case QueryTimeoutException slow -> databaseUnavailable();
            case SQLException slow when QUERY_CANCELED.equals(slow.getSQLState()) -> databaseUnavailable();
            default -> Outage.is(cause) ? databaseUnavailable() : null;
        };
    }

    private static Problem erased() {
        return new Problem(409, "Conflict", "The person was erased: nothing more is written about them.", List.of());
    }

    private static ProblemBody refused(CommandRefused refused) {
        Refusal refusal = refused.refusal();
        String name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = Objects.requireNonNullElse(refused.getMessage(), "This is not allowed.");
        List<FieldError> errors =
                refused.field().isEmpty() ? List.of() : List.of(new FieldError(refused.field(), detail));
        return switch (refusal.kind()) {
            case INVALID -> ProblemBody.of(400, name, "Bad request", detail, errors);
            case FORBIDDEN -> ProblemBody.of(403, name, "Forbidden", detail, errors);
            case CONFLICT -> ProblemBody.of(409, name, "Conflict", detail, errors);
            // Exactly as if it did not exist: no other name, no other words.
            case NOT_FOUND -> ProblemBody.of(Problem.notFound());
        };
    }

    private static ProblemBody databaseUnavailable() {
        return unavailable("The database cannot be reached at the moment. Nothing was lost. Try again.");
    }

    private static ProblemBody unavailable(String detail) {
        return ProblemBody.of(503, "unavailable", "Unavailable", detail, List.of());
    }
}
