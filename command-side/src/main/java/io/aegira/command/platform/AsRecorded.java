package io.aegira.command.platform;

import java.util.Objects;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Marks a unit of work that brings back what was recorded elsewhere. */
public final class AsRecorded {
    private static final String WHOLE = AsRecorded.class.getName();

    private AsRecorded() {}

    /** From here to its end the present unit of work brings back a log. @param whole all that followed from its events is in it */
    public static void begin(boolean whole) {
        CurrentUnitOfWork.get().root().resources().put(WHOLE, whole);
    }

    public static boolean isSo() {
        return whole() != null;
    }

    /** Then nobody reacts to its events: what they would do is recorded as well. */
    public static boolean isWhole() {
        return Objects.equals(whole(), true);
    }

    private static @Nullable Object whole() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().resources().get(WHOLE)
                : null;
    }
}
