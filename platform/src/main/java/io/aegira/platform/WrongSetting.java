package io.aegira.platform;

/** A setting that the application cannot start with. The message is one sentence that names it. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSetting(String sentence) {
        super(sentence);
    }
}
