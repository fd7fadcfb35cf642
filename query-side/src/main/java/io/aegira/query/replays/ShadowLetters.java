package io.aegira.query.replays;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** The dead letters of a rebuild: under a name of their own until they take the place of the group's. */
final class ShadowLetters {
    private static final String SUFFIX = "~rebuild";

    private ShadowLetters() {}

    static String of(String group) {
        return group + SUFFIX;
    }

    static void drop(JdbcOperations jdbc) {
        jdbc.update("DELETE FROM infra.dead_letter_entry WHERE processing_group LIKE ?", "%" + SUFFIX);
    }

    /** In the caller's transaction. */
    static void swap(JdbcOperations jdbc, List<String> groups) {
        for (String group : groups) {
            jdbc.update("DELETE FROM infra.dead_letter_entry WHERE processing_group = ?", group);
            jdbc.update(
                    "UPDATE infra.dead_letter_entry SET processing_group = ? WHERE processing_group = ?",
                    group,
                    of(group));
        }
    }
}
