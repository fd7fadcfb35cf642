package io.aegira.query.exports;

import io.aegira.platform.tenancy.TenantReads;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.SealedTexts;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;

/** Looks through a part of the log for the columns that {@code aegira_event_log.csv} needs besides the fixed ones. */
@Repository
@RequiredArgsConstructor
class NeededColumns {
    static final int MOST = 2_000;

    /** The first rows teach most; of the others only those come that have something new. */
    private static final int FIRST_ROWS = 200;

    private final TenantReads database;
    private final SealedTexts texts;

    /** @throws Problem 422 when a file of this form would need more than {@value #MOST} columns */
    Set<String> of(LogPart part) {
        MetColumns met = new MetColumns(part.tenantId(), texts);
        int rows = FIRST_ROWS;
        for (long after = 0; after < part.head(); rows = Integer.MAX_VALUE) {
            look(part.select(MetColumns.SELECTED, met.condition(), after, rows), met);
            if (met.columns().size() > MOST) {
                throw new Problem(
                        422,
                        "Too many columns",
                        "format: these events would need more than " + MOST + " columns; ask for ndjson.",
                        List.of(new Problem.FieldError("format", "must be ndjson for events of so many fields")));
            }
            after = met.rows() == rows ? met.last() : part.upTo(after);
        }
        return met.columns();
    }

    private void look(String select, MetColumns met) {
        met.begin();
        database.read(jdbc -> {
            // Hardly a row comes, which the planner cannot know: without this it would not share out the work.
            jdbc.execute("SET LOCAL parallel_tuple_cost = 0");
            database.copy(select, met);
            return met;
        });
    }
}
