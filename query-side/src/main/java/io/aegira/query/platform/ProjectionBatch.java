package io.aegira.query.platform;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.ParkedEvents;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Collects what the events of a batch do to the read models and writes it when the batch is complete: tenant by tenant, each under its
 * own row-level security, in the transaction that also moves the processor's token.
 */
@Component
public class ProjectionBatch {
    private static final String STAGED = ProjectionBatch.class.getName();
    private static final String ELSEWHERE = STAGED + ".elsewhere";

    private final JdbcOperations jdbc;

    ProjectionBatch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called by event handlers only. */
    public void add(Recorded recorded, Write write, @Nullable Object... values) {
        staged().add(recorded, write, Arrays.asList(values));
    }

    /**
     * Has all that this unit of work stages written to other tables than those that its statements name.
     *
     * @param statements what to run instead of a statement
     */
    public static void redirect(UnitOfWork<?> batch, Function<Write, String> statements) {
        batch.resources().put(ELSEWHERE, statements);
    }

    private StagedWrites staged() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        return batch.getOrComputeResource(STAGED, key -> {
            StagedWrites staged = new StagedWrites(position -> ParkedEvents.has(batch, position));
            batch.onPrepareCommit(
                    complete -> write(staged.byTenant(), batch.getOrDefaultResource(ELSEWHERE, Write::sql)));
            return staged;
        });
    }

    private void write(SortedMap<TenantId, TenantWrites> tenants, Function<Write, String> statements) {
        jdbc.execute("SET LOCAL ROLE aegira_app");
        tenants.forEach((tenant, writes) -> {
            setTenant(tenant.toString());
            writes.run(jdbc, statements);
        });
        setTenant("");
        jdbc.execute("SET LOCAL ROLE aegira_stream");
    }

    private void setTenant(String tenant) {
        jdbc.query("SELECT set_config('aegira.tenant', ?, true)", row -> {}, tenant);
    }
}
