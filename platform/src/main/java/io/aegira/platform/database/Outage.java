package io.aegira.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The database is out of reach, as opposed to having said no: what was asked for may be had once it is back. */
public final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final int CAUSES_LOOKED_AT = 12;
    /** A statement that took too long: the database is there. */
    private static final String CANCELED = "57014";

    private Outage() {}

    /** Whether this very exception says so; what caused it is not looked at. */
    public static boolean is(Throwable failure) {
        return switch (failure) {
            case SQLException failed -> isAway(Objects.requireNonNullElse(failed.getSQLState(), ""));
            case DataAccessResourceFailureException failed -> true;
            case TransientDataAccessResourceException failed -> true;
            case CannotCreateTransactionException failed -> true;
            default -> false;
        };
    }

    /** Whether it, or one of its causes, says so. */
    public static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_LOOKED_AT; depth++) {
            if (is(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * Does the work, and as often as an outage cuts it off waits and does it again.
     *
     * @param what the work is, for the log
     * @param work can be done again from its beginning
     * @throws RuntimeException what the work throws for any other reason, and an outage once the thread is interrupted
     */
    public static <T extends @Nullable Object> T outlast(String what, Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (!isBehind(failed) || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                LOG.warn("{} waits until the database is back: {}", what, reason(failed));
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** Connection, operator intervention and resources (08, 53, 57, 58), as PostgreSQL classes them. */
    private static boolean isAway(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || (state.startsWith("57") && !state.equals(CANCELED))
                || state.startsWith("58");
    }

    private static @Nullable String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
