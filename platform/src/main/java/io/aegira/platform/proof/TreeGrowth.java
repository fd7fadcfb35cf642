package io.aegira.platform.proof;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.proof.GrowingTiles;
import io.aegira.kernel.proof.MerkleTree;
import io.aegira.kernel.proof.Tiles;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.LogSigner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds what was stored to a tenant's tree, in an order that does not change any more: by transaction, and only those that are older than each
 * one that still runs. Any node may do it, one at a time.
 */
final class TreeGrowth {
    static final int TOGETHER = 5_000;

    /** Of the tenants there are, those with something to add; held up by none that has nothing. */
    private static final String DUE = """
            WITH RECURSIVE tenant (id) AS (
                (SELECT tenant_id FROM eventlog.events ORDER BY tenant_id LIMIT 1)
                UNION ALL
                SELECT (SELECT e.tenant_id FROM eventlog.events e WHERE e.tenant_id > tenant.id ORDER BY e.tenant_id LIMIT 1)
                FROM tenant WHERE tenant.id IS NOT NULL)
            SELECT tenant.id FROM tenant LEFT JOIN eventlog.tree ON tree.tenant_id = tenant.id
            WHERE tenant.id IS NOT NULL
              AND (tree.transaction_id IS NULL OR tree.transaction_id > pg_snapshot_xmax(pg_current_snapshot()) OR EXISTS (
                  SELECT FROM eventlog.events e
                  WHERE e.tenant_id = tenant.id AND (e.transaction_id, e.global_index) > (tree.transaction_id, tree.global_index)
                    AND e.global_index > tree.base_index)
                OR tree.size > (SELECT coalesce(max(tree_size), 0) FROM eventlog.checkpoint WHERE checkpoint.tenant_id = tenant.id))""";

    private static final String LOCK = """
            SELECT size, transaction_id::text AS transaction, global_index, base_index,
                transaction_id > pg_snapshot_xmax(pg_current_snapshot()) AS is_elsewhere
            FROM eventlog.tree WHERE tenant_id = ? FOR UPDATE""";

    private static final String LEAVES = """
            SELECT global_index, transaction_id::text AS transaction, eventlog.leaf_hash(e) AS hash FROM eventlog.events e
            WHERE tenant_id = ? AND %s LIMIT\s""" + TOGETHER;
    private static final String UNNOTED =
            LEAVES.formatted("transaction_id IS NULL AND global_index > ? ORDER BY global_index");
    private static final String NOTED = LEAVES.formatted(
            "(transaction_id, global_index) > (?::xid8, ?) AND global_index > ? AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())"
                    + " ORDER BY transaction_id, global_index");

    private static final String KEEP_TILE = """
            INSERT INTO eventlog.tree_tile (tenant_id, level, tile, hashes, events, lowest, highest)
            SELECT new.*, (SELECT min(event) FROM unnest(events) event), (SELECT max(event) FROM unnest(events) event)
            FROM (VALUES (?::uuid, ?::smallint, ?::bigint, ?::bytea, ?::bigint[])) new (tenant_id, level, tile, hashes, events)
            ON CONFLICT (tenant_id, level, tile)
                DO UPDATE SET hashes = EXCLUDED.hashes, events = EXCLUDED.events, lowest = EXCLUDED.lowest, highest = EXCLUDED.highest""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final LogSigner signer;
    private final Clock clock;

    TreeGrowth(JdbcTemplate jdbc, PlatformTransactionManager transactions, LogSigner signer, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.signer = signer;
        this.clock = clock;
    }

    /** Who has events that are not in their tree, or a tree that was not signed as it is. */
    List<TenantId> due() {
        return across(() -> jdbc.query(DUE, (row, number) -> TenantId.of(row.getObject(1, UUID.class))));
    }

    /** Adds all that can be added by now. @return leaves of the tree */
    long grow(TenantId tenant) {
        return grow(tenant, Integer.MAX_VALUE);
    }

    /** Adds so many times {@value #TOGETHER} at most: other tenants wait meanwhile. @return leaves of the tree */
    long grow(TenantId tenant, int times) {
        long before = -1;
        long size = 0;
        for (int time = 0; time < times && before < size; time++) {
            before = size;
            size = across(() -> addSome(tenant));
        }
        return size;
    }

    /**
     * Signs the tree as it is, unless it was signed as it is, or so short a time ago.
     *
     * @param since the last signature
     */
    void sign(TenantId tenant, Duration since) {
        across(() -> {
            TreeState state = locked(tenant);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (state.size() > 0 && isDue(tenant, state.size(), now.minus(since))) {
                byte[] root = new MerkleTree(state.size(), new StoredTiles(jdbc, tenant)).root(state.size());
                jdbc.update(
                        "INSERT INTO eventlog.checkpoint (tenant_id, tree_size, root_hash, signed_at, note) VALUES (?, ?, ?, ?, ?)",
                        tenant.value(),
                        state.size(),
                        root,
                        Timestamp.from(now),
                        signer.sign(tenant, state.size(), root, now));
            }
            return state.size();
        });
    }

    private boolean isDue(TenantId tenant, long size, Instant before) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT NOT EXISTS (SELECT FROM eventlog.checkpoint WHERE tenant_id = ? AND (tree_size >= ? OR signed_at > ?))",
                Boolean.class,
                tenant.value(),
                size,
                Timestamp.from(before)));
    }

    private long addSome(TenantId tenant) {
        TreeState state = locked(tenant);
        List<Leaf> leaves = state.transaction() == null ? List.of() : noted(tenant, state);
        if (state.transaction() == null) {
            leaves = jdbc.query(UNNOTED, Leaf::of, tenant.value(), state.index());
            if (leaves.isEmpty()) {
                state = state.amongNotedTransactions();
                leaves = noted(tenant, state);
            }
        }
        if (!leaves.isEmpty()) {
            keepTiles(tenant, state.size(), leaves);
        }
        keep(tenant, state, leaves);
        return state.size() + leaves.size();
    }

    private List<Leaf> noted(TenantId tenant, TreeState state) {
        return jdbc.query(NOTED, Leaf::of, tenant.value(), state.transaction(), state.index(), state.base());
    }

    private TreeState locked(TenantId tenant) {
        jdbc.update("INSERT INTO eventlog.tree (tenant_id) VALUES (?) ON CONFLICT DO NOTHING", tenant.value());
        return Objects.requireNonNull(jdbc.queryForObject(
                LOCK,
                (row, number) -> {
                    TreeState state = new TreeState(
                            row.getLong("size"),
                            row.getString("transaction"),
                            row.getLong("global_index"),
                            row.getLong("base_index"));
                    return row.getBoolean("is_elsewhere") ? state.onAnotherCluster(lastIndex(tenant)) : state;
                },
                tenant.value()));
    }

    private long lastIndex(TenantId tenant) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT coalesce(max(highest), 0) FROM eventlog.tree_tile WHERE tenant_id = ?",
                Long.class,
                tenant.value()));
    }

    private void keepTiles(TenantId tenant, long size, List<Leaf> leaves) {
        GrowingTiles growing = new GrowingTiles(size, new StoredTiles(jdbc, tenant));
        leaves.forEach(leaf -> growing.add(leaf.hash()));
        List<Long> indexes = new ArrayList<>(indexesOfTheLastTile(tenant, size));
        leaves.forEach(leaf -> indexes.add(leaf.index()));
        long first = size >> Tiles.HEIGHT;
        jdbc.batchUpdate(KEEP_TILE, growing.changed(), 100, (statement, tile) -> {
            statement.setObject(1, tenant.value());
            statement.setInt(2, tile.level());
            statement.setLong(3, tile.tile());
            statement.setBytes(4, tile.hashes());
            statement.setString(5, tile.level() > 0 ? null : array(indexes, (int) (tile.tile() - first)));
        });
    }

    private List<Long> indexesOfTheLastTile(TenantId tenant, long size) {
        return jdbc.queryForList(
                "SELECT unnest(events[1:?]) FROM eventlog.tree_tile WHERE tenant_id = ? AND level = 0 AND tile = ?",
                Long.class,
                (int) (size % Tiles.WIDTH),
                tenant.value(),
                size >> Tiles.HEIGHT);
    }

    private static String array(List<Long> indexes, int tile) {
        int from = tile * Tiles.WIDTH;
        return indexes.subList(from, Math.min(indexes.size(), from + Tiles.WIDTH)).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void keep(TenantId tenant, TreeState state, List<Leaf> leaves) {
        Optional<Leaf> last = leaves.isEmpty() ? Optional.empty() : Optional.of(leaves.getLast());
        jdbc.update(
                "UPDATE eventlog.tree SET size = ?, transaction_id = ?::xid8, global_index = ?, base_index = ? WHERE tenant_id = ?",
                state.size() + leaves.size(),
                last.map(Leaf::transaction).orElse(state.transaction()),
                last.map(Leaf::index).orElse(state.index()),
                state.base(),
                tenant.value());
    }

    private <T> T across(Supplier<T> work) {
        return TenantScope.callAcrossTenants(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private record Leaf(long index, @Nullable String transaction, byte[] hash) {
        static Leaf of(ResultSet row, int number) throws SQLException {
            return new Leaf(row.getLong("global_index"), row.getString("transaction"), row.getBytes("hash"));
        }
    }
}
