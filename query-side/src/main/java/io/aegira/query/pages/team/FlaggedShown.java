package io.aegira.query.pages.team;

import org.jspecify.annotations.Nullable;

/** Somebody who is flagged: with reasons for who may know them, without for a supervisor. */
sealed interface FlaggedShown permits FlaggedPerson, FlaggedPersonWithReasons {
    FlaggedPerson flag();

    /** Absent for who may not know. */
    default @Nullable FlaggedPersonWithReasons why() {
        return null;
    }
}
