package io.aegira.command.organisation;

import io.aegira.command.platform.OnceImported;
import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.organisation.ErasureGround;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceCommand.EraseWorker;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.Erased;
import io.aegira.platform.vault.Erasures;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the erasure ledger and the log against each other at every start, before the application is ready: whoever was erased after a
 * backup was taken is erased again once it is restored, and a key that outlived its person, since a process ended in between or keys
 * were restored, is destroyed. So is whoever comes back with a log that an import has brought.
 */
@Component
@RequiredArgsConstructor
class ErasureLedgerApplied implements ApplicationRunner, OnceImported {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureLedgerApplied.class);

    private final Erasures erasures;
    private final Commands commands;
    private final TenantSettings settings;
    private final Clock clock;
    private final JdbcClient jdbc;

    @Override
    public void run(ApplicationArguments arguments) {
        Set<Erased> inTheLog = inTheLog();
        inTheLog.stream()
                .filter(erased -> !erasures.isErased(erased.tenantId(), erased.workerId()))
                .forEach(erased -> erasures.destroyKey(erased.tenantId(), erased.workerId()));
        eraseAgain(inTheLog, erased -> true);
    }

    @Override
    public void imported(TenantId tenant) {
        eraseAgain(inTheLog(), erased -> erased.tenantId().equals(tenant));
    }

    private void eraseAgain(Set<Erased> known, Predicate<Erased> whom) {
        List<Erased> members = erasures.ledger().stream()
                .filter(erased -> whom.test(erased) && !known.contains(erased) && isMember(erased))
                .toList();
        members.forEach(erased -> commands.sendAlone(
                new EraseWorker(erased.tenantId(), ServerTime.of(clock), erased.workerId(), ErasureGround.REQUEST),
                Map.of()));
        if (!members.isEmpty()) {
            LOG.warn("{} people of the erasure ledger had come back, and are erased again", members.size());
        }
    }

    private boolean isMember(Erased erased) {
        return commands.inOneUnitOfWork(
                erased.tenantId(), () -> settings.isMember(erased.tenantId(), erased.workerId()));
    }

    private Set<Erased> inTheLog() {
        return TenantScope.callAcrossTenants(() -> jdbc.sql(
                        "SELECT tenant_id, worker_id FROM command.worker WHERE erased_at IS NOT NULL")
                .query((row, number) -> new Erased(
                        TenantId.of(row.getObject(1, UUID.class)), WorkerId.of(row.getObject(2, UUID.class))))
                .set());
    }
}
