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
        String write(String text) {
            return text;
        }

        @Override
        boolean isWrittenAsItIs(byte[] utf8, int begin, int end) {
            return true;
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
        String write(String text) {
            return couldBeJson(text) ? AegiraJson.mapper().writeValueAsString(text) : text;
        }

        @Override
        boolean isWrittenAsItIs(byte[] utf8, int begin, int end) {
            return switch (begin == end ? ' ' : utf8[begin]) {
                case '"', '{', '[' -> false;
                case 't', 'f', 'n' -> end - begin > LONGEST_WORD;
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> !mayBeNumber(utf8, begin, end);
                default -> true;
            };
        }
    };

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][-+]?\\d++)?");
    private static final int LONGEST_WORD = "false".length();

    abstract JsonNode read(String cell);

    /** Of a text; any other value stands as in JSON. */
    abstract String write(String text);

    /** Whether {@link #write} would certainly change nothing: most often that is seen at once. */
    abstract boolean isWrittenAsItIs(byte[] utf8, int begin, int end);

    private static boolean couldBeJson(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '"', '{', '[' -> true;
            case 't', 'f', 'n' -> text.equals("true") || text.equals("false") || text.equals("null");
            default -> NUMBER.matcher(text).matches();
        };
    }

    private static boolean mayBeNumber(byte[] utf8, int begin, int end) {
        for (int i = begin; i < end; i++) {
            switch (utf8[i]) {
                case '-', '+', '.', 'e', 'E', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable JsonNode parsed(String cell) {
        try {
            return AegiraJson.mapper().readTree(cell);
        } catch (JacksonException text) {
            return null;
        }
    }
}
