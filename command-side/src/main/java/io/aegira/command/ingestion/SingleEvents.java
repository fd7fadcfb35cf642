package io.aegira.command.ingestion;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.transaction.OneTransaction;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes events that come one by one. Those of a tenant that wait at the same moment share a transaction (ADR 0017); each is answered
 * by itself, once it is durable.
 */
@Component
class SingleEvents {
    private final Intake intake;
    private final int together;
    private final Map<TenantId, Waiting> tenants = new ConcurrentHashMap<>();

    /** @param together how many share a transaction; 1 gives each its own */
    SingleEvents(Intake intake, @Value("${aegira.intake.together:64}") int together) {
        if (together < 1 || together > EventsApi.TOGETHER) {
            throw new IllegalArgumentException("aegira.intake.together must be 1 to " + EventsApi.TOGETHER);
        }
        this.intake = intake;
        this.together = together;
    }

    /** What became of it; durable when this returns. @throws io.aegira.platform.web.Problem 404 when the tenant is not set up */
    Outcome take(Sender sender, Incoming incoming) {
        Handed event = new Handed(sender, new Read.Well(incoming));
        // What an order with a key does is durable with its answer, which nobody else's transaction can keep (ADR
        // 0011).
        if (together == 1 || OneTransaction.present() != null) {
            return intake.take(sender.tenantId(), List.of(event), outcomes -> {})
                    .getFirst();
        }
        Waiting waiting = tenants.compute(sender.tenantId(), this::join);
        try {
            return waiting.work().take(event);
        } finally {
            tenants.computeIfPresent(sender.tenantId(), (tenant, all) -> all.less());
        }
    }

    private Waiting join(TenantId tenant, @Nullable Waiting already) {
        return already == null
                ? new Waiting(
                        1,
                        new SharedWork<>(
                                together,
                                events -> intake.take(tenant, events, outcomes -> {}),
                                SingleEvents::concernsAll))
                : new Waiting(already.callers() + 1, already.work());
    }

    /** An unknown tenant, or a database that cannot be reached: nobody would fare better alone. */
    private static boolean concernsAll(RuntimeException failure) {
        return failure instanceof Problem
                || failure instanceof TransactionException
                || failure instanceof DataAccessResourceFailureException;
    }

    /** Kept while somebody is there. */
    private record Waiting(int callers, SharedWork<Handed, Outcome> work) {
        @Nullable
        Waiting less() {
            return callers == 1 ? null : new Waiting(callers - 1, work);
        }
    }
}
