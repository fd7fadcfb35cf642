package io.aegira.kernel.logfile;

import io.aegira.kernel.message.AegiraJson;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How a value stands in a cell. A text stands as it is. Where a value may be anything, numbers, true and false stand as in JSON, and a text that could be
 * taken for JSON stands in JSON's quotes, so that {@code "7"} and {@code 7} remain two things.
 */
enum Cell {
    /** Always a text. */
    TEXT {
        @Override
        JsonNode read(String cell) {
            return JsonNodeFactory.instance.stringNode(cell);
        }

        @Override
        String write(JsonNode value) {
            return value.isString() ? value.stringValue() : ANY.write(value);
        }
    },

    /** A value of any type. */
    ANY {
        @Override
        JsonNode read(String cell) {
            JsonNode json = couldBeJson(cell) ? parsed(cell) : null;
            return json == null ? TEXT.read(cell) : json;
        }

        @Override
        String write(JsonNode value) {
            return value.isString() && !couldBeJson(value.stringValue())
                    ? value.stringValue()
                    : AegiraJson.mapper().writeValueAsString(value);
        }
    };

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][-+]?\\d++)?");

    abstract JsonNode read(String cell);

    abstract String write(JsonNode value);

    private static boolean couldBeJson(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '"', '{', '[' -> true;
            case 't', 'f', 'n' -> text.equals("true") || text.equals("false") || text.equals("null");
            default -> NUMBER.matcher(text).matches();
        };
    }

    private static @Nullable JsonNode parsed(String cell) {
        try {
            return AegiraJson.mapper().readTree(cell);
        } catch (JacksonException text) {
            return null;
        }
    }
}
