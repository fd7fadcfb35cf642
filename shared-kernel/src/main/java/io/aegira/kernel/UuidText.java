package io.aegira.kernel;

import java.util.regex.Pattern;

/** UUIDs as they are written: 8-4-4-4-12 hex digits. {@link java.util.UUID#fromString} also takes shorter groups. */
public final class UuidText {
    /** As a regular expression. */
    public static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private UuidText() {}

    /** Whether the whole text is one. */
    public static boolean is(String text) {
        return PATTERN.matcher(text).matches();
    }
}
