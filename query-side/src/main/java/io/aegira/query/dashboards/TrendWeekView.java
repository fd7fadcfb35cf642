package io.aegira.query.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One week: the leading indicators, compliance and risk, beside the lagging one, incidents. A figure is null where it is withheld, being
 * of fewer than five people or following from what is.
 *
 * @param week its Monday, in the tenant's zone
 * @param suppressed whether a figure is withheld
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TrendWeekView(
        LocalDate week,
        @Nullable Long completedOnTime,
        @Nullable Long completedLate,
        @Nullable Long missed,
        @Nullable Long excused,
        @Nullable Long evaluations,
        @Nullable Long medium,
        @Nullable Long high,
        @Nullable Long complianceFlags,
        @Nullable Long episodesOpened,
        @Nullable Long incidents,
        boolean suppressed) {}
