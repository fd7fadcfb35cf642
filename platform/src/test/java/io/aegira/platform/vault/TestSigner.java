package io.aegira.platform.vault;

import java.nio.file.Path;

/** Signs with keys in a directory. */
public final class TestSigner {
    private TestSigner() {}

    public static LogSigner in(Path keys) {
        return new LogSigner(new KeyDirectory(keys));
    }
}
