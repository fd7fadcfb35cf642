package io.aegira.kernel.logfile;

/**
 * Keeps a spreadsheet from running a cell: an apostrophe goes before {@code = + - @}, tab or carriage return, and before apostrophes that
 * stand before one of these. So every text, also one that had its apostrophe already, comes back as it was.
 */
public final class FormulaCell {
    private static final char NEUTRALISER = '\'';

    private FormulaCell() {}

    /** What may be shown to a spreadsheet. */
    public static String neutralised(String text) {
        return wouldRun(text) ? NEUTRALISER + text : text;
    }

    /** What {@link #neutralised} was given. */
    public static String restored(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == NEUTRALISER && wouldRun(cell) ? cell.substring(1) : cell;
    }

    private static boolean wouldRun(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == NEUTRALISER) {
            first++;
        }
        return first < text.length()
                && switch (text.charAt(first)) {
                    case '=', '+', '-', '@', '\t', '\r' -> true;
                    default -> false;
                };
    }
}
