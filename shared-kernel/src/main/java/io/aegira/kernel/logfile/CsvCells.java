package io.aegira.kernel.logfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one row in any order, as {@link CsvOutput} writes them, for one row after the other. */
final class CsvCells {
    private static final byte[] EMPTY = Utf8.ascii("\"\"");
    private static final byte[] END = Utf8.ascii("\r\n");

    private final Utf8 text = new Utf8(1024);
    private final int[] begins;

    /** 0 where the cell is blank. */
    private final int[] ends;

    CsvCells(int columns) {
        begins = new int[columns];
        ends = new int[columns];
    }

    void put(int column, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        put(column, utf8, 0, utf8.length);
    }

    void put(int column, byte[] utf8, int begin, int end) {
        begins[column] = text.length();
        if (begin == end) {
            text.add(EMPTY);
        } else {
            boolean quoted = isQuoted(column, utf8, begin, end);
            if (quoted) {
                text.add('"');
            }
            if (FormulaCell.wouldRun(utf8, begin, end)) {
                text.add(FormulaCell.NEUTRALISER);
            }
            if (quoted) {
                addEscaped(utf8, begin, end);
            } else {
                text.add(utf8, begin, end - begin);
            }
        }
        ends[column] = text.length();
    }

    /** Writes the row and begins the next one. */
    void endRow(Utf8 out) {
        for (int column = 0; column < ends.length; column++) {
            if (column > 0) {
                out.add(',');
            }
            if (ends[column] > 0) {
                out.add(text.bytes(), begins[column], ends[column] - begins[column]);
            }
        }
        out.add(END);
        Arrays.fill(ends, 0);
        text.clear();
    }

    /** A row that begins with a number sign would be taken for a comment. */
    private static boolean isQuoted(int column, byte[] utf8, int begin, int end) {
        for (int i = begin; i < end; i++) {
            byte b = utf8[i];
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return column == 0 && utf8[begin] == '#';
    }

    private void addEscaped(byte[] utf8, int begin, int end) {
        int written = begin;
        for (int i = begin; i < end; i++) {
            if (utf8[i] == '"') {
                text.add(utf8, written, i - written).add('"');
                written = i;
            }
        }
        text.add(utf8, written, end - written).add('"');
    }
}
