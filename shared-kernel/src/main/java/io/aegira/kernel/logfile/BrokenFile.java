package io.aegira.kernel.logfile;

/** From here on nothing of the file can be read; its message names the line. */
public final class BrokenFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenFile(long line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** Where the row begins that cannot be read, from 1. */
    public long line() {
        return line;
    }
}
