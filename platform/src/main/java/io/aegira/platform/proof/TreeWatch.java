package io.aegira.platform.proof;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.progress.ImportProgress;
import io.aegira.platform.tenancy.EachSecond;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Lets the trees grow each second, signs those that have grown every while, and hands what was signed to the outside. The tree of a tenant
 * waits while an import is under way: what is brought in is not shown before it is complete either.
 */
final class TreeWatch extends EachSecond {
    private static final Logger LOG = LoggerFactory.getLogger(TreeWatch.class);
    private static final int IN_ONE_LOOK = 10;
    private static final String HEAD = "SELECT coalesce(max(global_index), 0) FROM eventlog.events";

    private final JdbcOperations jdbc;
    private final TreeGrowth trees;
    private final CheckpointFiles files;
    private final ObjectProvider<ImportProgress> imports;
    private final Duration betweenSignatures;
    private long head = -1;
    private List<TenantId> left = List.of();

    TreeWatch(
            JdbcOperations jdbc,
            TreeGrowth trees,
            CheckpointFiles files,
            ObjectProvider<ImportProgress> imports,
            Duration betweenSignatures) {
        super("log-tree");
        this.jdbc = jdbc;
        this.trees = trees;
        this.files = files;
        this.imports = imports;
        this.betweenSignatures = betweenSignatures;
    }

    @Override
    protected void look() {
        Long now = jdbc.queryForObject(HEAD, Long.class);
        if (now != null && (now != head || !left.isEmpty())) {
            List<TenantId> due = trees.due();
            due.stream().filter(tenant -> !isBroughtIn(tenant)).forEach(this::growAndSign);
            // Also those that were due before: another node may have signed them meanwhile.
            Stream.concat(due.stream(), left.stream()).distinct().forEach(files::publish);
            left = due;
            head = now;
        }
    }

    /** What cannot be done for one tenant now is tried again; nobody else waits for it. */
    private void growAndSign(TenantId tenant) {
        try {
            trees.grow(tenant, IN_ONE_LOOK);
            trees.sign(tenant, betweenSignatures);
        } catch (RuntimeException failed) {
            LOG.error("log tree of {}: not taken in or not signed, tried again in a second", tenant, failed);
        }
    }

    private boolean isBroughtIn(TenantId tenant) {
        return TenantScope.call(
                tenant,
                () -> imports.stream().anyMatch(progress -> progress.running().isPresent()));
    }
}
