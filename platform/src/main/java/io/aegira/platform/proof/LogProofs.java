package io.aegira.platform.proof;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.proof.MerkleTree;
import io.aegira.kernel.proof.NoteKey;
import io.aegira.kernel.proof.Tiles;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.LogSigner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** What can be proved of the log of the tenant in scope, read with the rights of an export. */
public final class LogProofs {
    private static final String SIGNED =
            "SELECT tree_size, root_hash, signed_at, note FROM eventlog.checkpoint WHERE tenant_id = infra.tenant()";
    private static final String PLACE = """
            SELECT t.tile * %d + array_position(t.events, e.global_index) - 1 AS leaf,
                substring(t.hashes FROM 32 * array_position(t.events, e.global_index) - 31 FOR 32) AS hash
            FROM eventlog.events e JOIN eventlog.tree_tile t ON t.tenant_id = e.tenant_id AND t.level = 0
                AND t.lowest <= e.global_index AND t.highest >= e.global_index AND e.global_index = ANY (t.events)
            WHERE e.tenant_id = infra.tenant() AND e.event_id = ?""".formatted(Tiles.WIDTH);
    private static final String LEAVES =
            "SELECT hashes, events FROM eventlog.tree_tile WHERE tenant_id = infra.tenant() AND level = 0 AND tile = ?";

    private static final String TILE = """
            SELECT tile FROM eventlog.tree_tile
            WHERE tenant_id = infra.tenant() AND level = 0 AND lowest <= ? AND highest >= ? AND ? = ANY (events)""";

    /** Positions of a tree and of the log do not go quite alike: an event that stands before another may have been committed after it. */
    private static final String LEAVES_FROM_TILE = """
            SELECT max(t.tile * %d + x.n) FROM eventlog.tree_tile t CROSS JOIN LATERAL unnest(t.events) WITH ORDINALITY x (event, n)
            WHERE t.tenant_id = infra.tenant() AND t.level = 0 AND t.tile >= ?
              AND EXISTS (SELECT FROM eventlog.events WHERE global_index = x.event AND\s""".formatted(Tiles.WIDTH);

    private static final String BEHIND_THE_TREE = """
            SELECT EXISTS (SELECT FROM eventlog.events
            WHERE (transaction_id, global_index) > (SELECT transaction_id, global_index FROM eventlog.tree WHERE tenant_id = infra.tenant())
              AND global_index > (SELECT base_index FROM eventlog.tree WHERE tenant_id = infra.tenant()) AND\s""";

    private final TenantReads database;
    private final TreeGrowth trees;
    private final LogSigner signer;

    LogProofs(TenantReads database, TreeGrowth trees, LogSigner signer) {
        this.database = database;
        this.trees = trees;
        this.signer = signer;
    }

    /** To look at the signatures with. */
    public NoteKey key() {
        return signer.key(TenantScope.required());
    }

    /** Takes in what can be by now, and signs it: nobody has to wait for the next time. */
    public void bringUpToDate() {
        TenantId tenant = TenantScope.required();
        trees.grow(tenant);
        trees.sign(tenant, Duration.ZERO);
    }

    /** The latest first. @param below of which size they are smaller */
    public List<SignedTree> signed(long below, int limit) {
        return database.read(jdbc -> jdbc.query(
                SIGNED + " AND tree_size < ? ORDER BY tree_size DESC LIMIT ?", LogProofs::signedTree, below, limit));
    }

    /** The earliest that holds so many leaves: the same one, however much is stored later. */
    public Optional<SignedTree> firstOf(long leaves) {
        return database.read(
                jdbc -> jdbc
                        .query(SIGNED + " AND tree_size >= ? ORDER BY tree_size LIMIT 1", LogProofs::signedTree, leaves)
                        .stream()
                        .findFirst());
    }

    /**
     * How many leaves a tree must have to hold certain events.
     *
     * @param events condition on the columns of the log: holds for them alone
     * @return empty as long as one of them is in no tree
     */
    public OptionalLong leavesHolding(String events) {
        return database.read(jdbc -> {
            Long last =
                    jdbc.queryForObject("SELECT max(global_index) FROM eventlog.events WHERE " + events, Long.class);
            if (last == null) {
                return OptionalLong.of(0);
            }
            List<Long> tile = jdbc.queryForList(TILE, Long.class, last, last, last);
            if (tile.isEmpty()
                    || Boolean.TRUE.equals(jdbc.queryForObject(BEHIND_THE_TREE + events + ")", Boolean.class))) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(Objects.requireNonNull(
                    jdbc.queryForObject(LEAVES_FROM_TILE + events + ")", Long.class, tile.getFirst())));
        });
    }

    /** Where an event stands; empty as long as it is not in the tree. What its hash is taken of only a bundle shows: that is recorded. */
    public Optional<ProvedEvent> event(UUID eventId) {
        return database.read(jdbc -> jdbc
                .query(
                        PLACE,
                        (row, number) -> new ProvedEvent(
                                row.getLong("leaf"), HexFormat.of().formatHex(row.getBytes("hash"))),
                        eventId)
                .stream()
                .findFirst());
    }

    /** That a leaf is in the tree of that size. @throws IllegalArgumentException when it is not */
    public List<byte[]> inclusion(long leaf, long size) {
        return database.read(jdbc -> tree(jdbc, size).inclusion(leaf, size));
    }

    /** That the second tree goes on the first. @throws IllegalArgumentException for sizes that never were */
    public List<byte[]> consistency(long first, long second) {
        return database.read(jdbc -> tree(jdbc, second).consistency(first, second));
    }

    /** The leaves of a piece of the tree; none behind its end. */
    public HashedEvents leaves(long tile) {
        return database.read(jdbc -> jdbc.query(LEAVES, LogProofs::hashedEvents, tile).stream()
                .findFirst()
                .orElseGet(() -> new HashedEvents(List.of(), new byte[0])));
    }

    private static MerkleTree tree(JdbcOperations jdbc, long size) {
        return new MerkleTree(size, new StoredTiles(jdbc, TenantScope.required()));
    }

    private static HashedEvents hashedEvents(ResultSet row, int number) throws SQLException {
        return new HashedEvents(
                Arrays.asList((Long[]) row.getArray("events").getArray()),
                Objects.requireNonNull(row.getBytes("hashes")));
    }

    private static SignedTree signedTree(ResultSet row, int number) throws SQLException {
        return new SignedTree(
                row.getLong("tree_size"),
                HexFormat.of().formatHex(row.getBytes("root_hash")),
                Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class))
                        .withOffsetSameInstant(ZoneOffset.UTC),
                Objects.requireNonNull(row.getString("note")));
    }

    /**
     * A tree that was signed.
     *
     * @param treeSize in leaves
     * @param rootHash in hex
     * @param note to be kept: the checkpoint with its signature
     */
    public record SignedTree(long treeSize, String rootHash, OffsetDateTime signedAt, String note) {}

    /** @param leaf from 0 @param hash in hex */
    public record ProvedEvent(long leaf, String hash) {}

    /** @param events by their position in the log @param hashes as many, one behind the other */
    public record HashedEvents(List<Long> events, byte[] hashes) {}
}
