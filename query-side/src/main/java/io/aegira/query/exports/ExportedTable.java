package io.aegira.query.exports;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Sight;
import org.jspecify.annotations.Nullable;

/** A read model that can be had as a file, by itself and in the bundle. */
interface ExportedTable {
    /** @param all whom the auditor sees @param worker absent: everybody */
    Table<?> table(Sight all, @Nullable WorkerId worker, Period period);
}
