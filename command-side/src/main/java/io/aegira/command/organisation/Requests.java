package io.aegira.command.organisation;

import io.aegira.platform.web.Problem;

/** What every request must keep to. */
final class Requests {
    private static final int LONGEST = 200;

    private Requests() {}

    static void text(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Problem.invalid(field, "must have 1 to 200 characters");
        }
    }
}
