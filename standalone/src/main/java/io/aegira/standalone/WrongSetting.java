package io.aegira.standalone;

/** A setting that the application cannot start with. The message is one sentence that names it. */
final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSetting(String sentence) {
        super(sentence);
    }
}
