package io.aegira.kernel.logfile;

/**
 * Keeps a spreadsheet from running a cell: an apostrophe goes before {@code = + - @}, tab or carriage return, and before apostrophes that
 * stand before one of these. So every text, also one that had its apostrophe already, comes back as it was.
 */
public final class FormulaCell {
    static final char NEUTRALISER = '\'';

    private FormulaCell() {}

    /** What may be shown to a spreadsheet. */
    public static String neutralised(String text) {
        return wouldRun(text) ? NEUTRALISER + text : text;
    }

    /** What {@link #neutralised} was given. */
    public static String restored(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == NEUTRALISER && wouldRun(cell) ? cell.substring(1) : cell;
    }

    /** Whether {@link #neutralised} would change this text. */
    static boolean wouldRun(byte[] utf8, int begin, int end) {
        int first = begin;
        while (first < end && utf8[first] == NEUTRALISER) {
            first++;
        }
        return first < end && beginsFormula(utf8[first]);
    }

    private static boolean wouldRun(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == NEUTRALISER) {
            first++;
        }
        return first < text.length() && beginsFormula(text.charAt(first));
    }

    private static boolean beginsFormula(int character) {
        return switch (character) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            default -> false;
        };
    }
}
