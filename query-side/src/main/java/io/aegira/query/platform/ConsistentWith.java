package io.aegira.query.platform;

import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets the asker of {@code ?consistent_with=<event_id>} wait until the read models have seen that event, at most {@link #PATIENCE}; what
 * there is by then is the answer.
 */
final class ConsistentWith implements HandlerInterceptor {
    static final String PARAMETER = "consistent_with";
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ReadModelProgress progress;

    ConsistentWith(JdbcClient jdbc, TransactionOperations transactions, ReadModelProgress progress) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.progress = progress;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String event = request.getParameter(PARAMETER);
        if (event != null && "GET".equals(request.getMethod()) && TenantScope.tenant() != null) {
            await(id(event));
        }
        return true;
    }

    private void await(UUID event) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Long position = null;
        while (System.nanoTime() - deadline < 0) {
            position = position == null ? position(event) : position;
            if (position != null && progress.reaches(position)) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private @Nullable Long position(UUID event) {
        Optional<Long> found = transactions.execute(view -> jdbc.sql(
                        "SELECT global_index FROM eventlog.events WHERE tenant_id = infra.tenant() AND event_id = ?")
                .param(event)
                .query(Long.class)
                .optional());
        return found == null ? null : found.orElse(null);
    }

    private static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid(PARAMETER, "must be an event_id");
        }
    }
}
