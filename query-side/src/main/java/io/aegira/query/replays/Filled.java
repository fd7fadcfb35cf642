package io.aegira.query.replays;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * A stretch of the log on its way into the shadows.
 *
 * @param writing one for each group
 */
record Filled(Chunk chunk, List<? extends Future<?>> writing) {
    /** Until every group has written it. @throws IllegalStateException when one could not, after all have tried */
    void await() {
        List<Throwable> failures = new ArrayList<>();
        writing.forEach(one -> await(one, failures));
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the shadows could not be written", failures.getFirst());
        }
    }

    private static void await(Future<?> one, List<Throwable> failures) {
        try {
            one.get();
        } catch (ExecutionException failed) {
            failures.add(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            one.cancel(true);
            Thread.currentThread().interrupt();
            failures.add(stopped);
        }
    }
}
