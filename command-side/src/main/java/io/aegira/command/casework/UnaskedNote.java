package io.aegira.command.casework;

import io.aegira.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What a worker says unasked, in the clear. */
final class UnaskedNote {
    private static final int LONGEST = 4_000;

    private UnaskedNote() {}

    /** @throws Problem 400 for more than 4 000 characters */
    static @Nullable String of(@Nullable String note) {
        if (note != null && note.length() > LONGEST) {
            throw Problem.invalid("note", "must have at most " + LONGEST + " characters");
        }
        return note;
    }
}
