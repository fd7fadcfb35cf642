package io.aegira.query.exports;

/**
 * How many rows of the log are asked for together. Rows differ in size by far more than they differ in number, and what was asked for
 * comes: so the size of the rows before says how many are asked for next.
 */
record PageSize(int rows) {
    static final PageSize FIRST = new PageSize(500);

    /** What lies in memory at most, one event aside. Rows that come beyond it are asked for again. */
    static final int MOST_BYTES = 1 << 22;

    private static final int AIM_BYTES = MOST_BYTES / 4 * 3;
    private static final int MOST_ROWS = 10_000;

    /** @param taken rows of the page before @param bytes that they made; 0 where there was none */
    PageSize next(int taken, int bytes) {
        if (bytes == 0) {
            return this;
        }
        long fitting = (long) taken * AIM_BYTES / bytes;
        return new PageSize((int) Math.clamp(fitting, 1, Math.min(MOST_ROWS, 2 * rows)));
    }
}
