package io.aegira.platform.progress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether data is being brought in right now. Pages show it; whoever imports implements it. */
public interface ImportProgress {
    /** The import that runs, if any. Cheap enough to be asked for every page. */
    Optional<Running> running();

    /**
     * An import on its way.
     *
     * @param what is brought in, in words
     * @param progress from 0 to 1
     * @param etaSeconds how long it will still take; absent as long as nobody can tell
     */
    record Running(String what, double progress, @Nullable Long etaSeconds) {}
}
