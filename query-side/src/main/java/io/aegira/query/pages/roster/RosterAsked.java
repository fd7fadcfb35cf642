package io.aegira.query.pages.roster;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which roster is wanted. @param team absent: the first @param week any of its days; absent: the present one @param after whom the last page ended with */
record RosterAsked(
        @Nullable TeamId team,
        @Nullable LocalDate week,
        @Nullable WorkerId after) {}
