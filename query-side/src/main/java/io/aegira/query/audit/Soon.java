package io.aegira.query.audit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the end of a long run for as long as a caller waits gladly. */
final class Soon {
    private static final int PATIENCE_SECONDS = 25;

    private Soon() {}

    /** What came of it; empty when it goes on. @throws IllegalStateException when it failed */
    static <T> Optional<T> of(CompletableFuture<T> end) {
        try {
            return Optional.of(end.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException goesOn) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
