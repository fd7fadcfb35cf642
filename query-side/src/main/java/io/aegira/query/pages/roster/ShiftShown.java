package io.aegira.query.pages.roster;

import java.util.List;

/**
 * A shift and the check-ins that hang on it.
 *
 * @param hours such as {@code 06:00–18:00}
 * @param starts for an input; {@code ends} likewise
 */
public record ShiftShown(String id, String hours, String starts, String ends, List<Due> due) {
    /** A check-in. @param sign what became of it, for styles */
    public record Due(String words, String sign) {}
}
