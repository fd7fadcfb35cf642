package io.aegira.platform.web;

import io.aegira.platform.web.Problem.FieldError;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says which field of a JSON document cannot be read and which form it should have. Values are never repeated, and names only
 * where they look like names.
 */
public final class UnreadableJson {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final String OUR_CODE = "io.aegira.";

    private UnreadableJson() {}

    /** What to tell the caller; the field is empty when the document as a whole is no JSON. */
    public static FieldError explain(JacksonException unreadable) {
        return new FieldError(field(unreadable), message(unreadable));
    }

    private static String field(JacksonException unreadable) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : unreadable.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(NAME.matcher(name).matches() ? name : "?");
            }
        }
        return path.toString();
    }

    private static String message(JacksonException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> "is not a known field";
            case InvalidNullException absent -> "must be given";
            case InvalidFormatException wrong -> form(wrong);
            case ValueInstantiationException refused -> rule(refused);
            case MismatchedInputException wrong -> form(wrong.getTargetType());
            case StreamConstraintsException tooMuch -> "is too deep, too long or has too many digits";
            case StreamReadException broken -> broken(broken);
            default -> "cannot be read";
        };
    }

    private static String broken(StreamReadException broken) {
        String text = Objects.requireNonNullElse(broken.getOriginalMessage(), "");
        if (text.startsWith("must not ")) {
            return text;
        }
        return text.startsWith("Duplicate ") ? "has a field twice" : "is not well-formed JSON";
    }

    private static String form(InvalidFormatException wrong) {
        String text = Objects.requireNonNullElse(wrong.getOriginalMessage(), "");
        return text.startsWith("must be ") ? text : form(wrong.getTargetType());
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong form";
        }
        if (type.isEnum()) {
            return "must be one of the known values";
        }
        if (type == String.class) {
            return "must be text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "must be a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == BigDecimal.class) {
            return "must be a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "must be an object" : "has the wrong form";
    }

    /** A record's own rule, if it was ours that spoke: such messages are written for the caller. */
    private static String rule(ValueInstantiationException refused) {
        Throwable cause = refused.getCause();
        if (cause == null || cause.getClass() != IllegalArgumentException.class || cause.getStackTrace().length == 0) {
            return "is not allowed";
        }
        boolean ours = cause.getStackTrace()[0].getClassName().startsWith(OUR_CODE);
        return ours ? Objects.requireNonNullElse(cause.getMessage(), "is not allowed") : "is not allowed";
    }

    /** As the answer to a request whose whole body this is. */
    public static Problem problem(JacksonException unreadable) {
        FieldError error = explain(unreadable);
        String detail =
                error.field().isEmpty() ? "The body " + error.message() + "." : error.field() + " " + error.message();
        return new Problem(400, "Bad request", detail, error.field().isEmpty() ? List.of() : List.of(error));
    }
}
