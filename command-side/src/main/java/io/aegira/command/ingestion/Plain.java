package io.aegira.command.ingestion;

import io.aegira.kernel.UuidText;
import java.util.regex.Pattern;

/**
 * What can say nothing about anybody and so may stand in the log as it is: an opaque id, or the plain name of a system. A person's number, mail or
 * phone has figures, signs or capitals, and none of these is plain.
 */
final class Plain {
    private static final Pattern NAME = Pattern.compile("[a-z]{2,20}(_[a-z]{1,20}){0,3}");

    private Plain() {}

    /** Whether it is a UUID. */
    static boolean isId(String text) {
        return UuidText.is(text);
    }

    /** Whether it is a name such as {@code roster} or {@code admin_api}, or an id. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() || isId(text);
    }
}
