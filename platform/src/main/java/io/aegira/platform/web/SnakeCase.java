package io.aegira.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code lateBySeconds} as the API spells it: {@code late_by_seconds}. */
final class SnakeCase {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    private SnakeCase() {}

    static String of(String name) {
        return HUMP.matcher(name).replaceAll(hump -> "_" + hump.group()).toLowerCase(Locale.ROOT);
    }
}
