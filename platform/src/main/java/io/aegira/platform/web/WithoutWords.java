package io.aegira.platform.web;

/** An exception's type and stack without its message: messages of drivers and parsers may quote what a caller sent. */
final class WithoutWords extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 8;

    WithoutWords(Throwable thrown) {
        this(thrown, DEPTH);
    }

    private WithoutWords(Throwable thrown, int depth) {
        super(
                thrown.getClass().getName(),
                thrown.getCause() == null || depth == 0 ? null : new WithoutWords(thrown.getCause(), depth - 1),
                false,
                true);
        setStackTrace(thrown.getStackTrace());
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the log shows the original type, not this one
    public String toString() {
        return String.valueOf(getMessage());
    }
}
