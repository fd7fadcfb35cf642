package io.aegira.query.replays;

/**
 * What a table holds, against what the log says it should.
 *
 * @param rows in the table
 * @param rebuilt rows that follow from the log
 * @param missing rebuilt rows that the table has not
 * @param unexpected rows that do not follow from the log
 * @param different rows with the same key and another content
 */
public record ComparedTable(
        String projection, String table, long rows, long rebuilt, long missing, long unexpected, long different) {
    /** Whether it holds exactly what the log says. */
    public boolean isSame() {
        return missing == 0 && unexpected == 0 && different == 0;
    }

    ComparedTable plus(ComparedTable other) {
        return new ComparedTable(
                projection,
                table,
                rows + other.rows,
                rebuilt + other.rebuilt,
                missing + other.missing,
                unexpected + other.unexpected,
                different + other.different);
    }
}
