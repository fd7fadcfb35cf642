package io.aegira.kernel.logfile;

import io.aegira.kernel.message.AegiraJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through JSON in UTF-8 from value to value and makes nothing of it that was not asked for. Only for what this application or
 * PostgreSQL wrote: nothing is checked.
 */
final class JsonCursor {
    private static final JsonMapper OWN = AegiraJson.stored();

    private byte[] json = {};
    private int at;
    private int begin;
    private int end;
    private boolean escaped;

    void to(byte[] document) {
        json = document;
        at = 0;
    }

    /** How what comes next begins. */
    byte next() {
        while (json[at] == ' ') {
            at++;
        }
        return json[at];
    }

    /** @return whether it was there */
    boolean pass(char mark) {
        boolean isThere = next() == mark;
        if (isThere) {
            at++;
        }
        return isThere;
    }

    /** @return whether exactly this was there */
    boolean pass(byte[] quoted) {
        next();
        int behind = at + quoted.length;
        boolean isThere = behind <= json.length && Arrays.equals(json, at, behind, quoted, 0, quoted.length);
        if (isThere) {
            at = behind;
        }
        return isThere;
    }

    void passText() {
        escaped = false;
        begin = ++at;
        for (byte b = json[at]; b != '"'; b = json[++at]) {
            if (b == '\\') {
                escaped = true;
                at++;
            }
        }
        end = at++;
    }

    /** A number, true, false or null. */
    void passWord() {
        begin = at;
        while (isOfWord(json[at])) {
            at++;
        }
        end = at;
    }

    void passArray() {
        int first = at;
        int depth = 0;
        do {
            switch (next()) {
                case '"' -> passText();
                case '[' -> depth += pass('[') ? 1 : 0;
                case ']' -> depth -= pass(']') ? 1 : 0;
                default -> at++;
            }
        } while (depth > 0);
        begin = first;
        end = at;
    }

    /** Where what was passed last stands: of a text what is between its quotes. Not to be written to. */
    byte[] bytes() {
        return json;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** Whether the text that was passed last is another one than what stands there. */
    boolean isEscaped() {
        return escaped;
    }

    /** The text that was passed last. */
    String text() {
        return escaped
                ? OWN.readValue(json, begin - 1, end - begin + 2, String.class)
                : new String(json, begin, end - begin, StandardCharsets.UTF_8);
    }

    /** The array that was passed last, without spaces. */
    String array() {
        return AegiraJson.mapper().writeValueAsString(OWN.readTree(json, begin, end - begin));
    }

    private static boolean isOfWord(byte b) {
        return b != ',' && b != '}' && b != ']' && b != ' ';
    }
}
