package io.aegira.platform.proof;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.proof.Checkpoint;
import io.aegira.kernel.proof.MerkleHash;
import io.aegira.kernel.proof.NoteKey;
import io.aegira.kernel.proof.RightEdge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a tenant's log is what was signed: hashes each row anew, whatever the database says of it, and compares what comes out with
 * each checkpoint, those that were kept outside first of all. Reads one leaf after the other; memory grows with the checkpoints, not with the log.
 */
public final class TreeAudit {
    private static final int TOLD = 5;
    private static final int ROWS = 2_000;
    private static final String LEAVES = """
            SELECT x.event, e.event_id::text, eventlog.leaf_hash(e), substring(t.hashes FROM (32 * (x.n - 1) + 1)::integer FOR 32)
            FROM eventlog.tree_tile t CROSS JOIN LATERAL unnest(t.events) WITH ORDINALITY x (event, n)
            LEFT JOIN eventlog.events e ON e.tenant_id = t.tenant_id AND e.global_index = x.event
            WHERE t.tenant_id = ?::uuid AND t.level = 0 ORDER BY t.tile, x.n""";

    /** Stored as if it had been there before, or as if by a transaction that is still to come. */
    private static final String SMUGGLED = """
            WITH smuggled AS (
                SELECT e.global_index FROM eventlog.events e JOIN eventlog.tree ON tree.tenant_id = e.tenant_id
                WHERE e.tenant_id = ?::uuid
                  AND (e.transaction_id IS NULL AND tree.transaction_id IS NOT NULL
                      OR (e.transaction_id, e.global_index) <= (tree.transaction_id, tree.global_index)
                      OR e.transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) OR e.global_index <= tree.base_index)
                EXCEPT SELECT unnest(events) FROM eventlog.tree_tile WHERE tenant_id = ?::uuid AND level = 0)
            SELECT global_index, event_id::text FROM smuggled JOIN eventlog.events USING (global_index) ORDER BY 1""";

    private static final String NOTES =
            "SELECT note FROM eventlog.checkpoint WHERE tenant_id = ?::uuid ORDER BY tree_size";

    private final Connection connection;
    private final TenantId tenant;
    private final @Nullable NoteKey key;

    /**
     * @param connection of a role that sees the tenant's events and tree, in a transaction
     * @param key that checkpoints must be signed with; null where nobody knows it: then there must be none
     */
    public TreeAudit(Connection connection, TenantId tenant, @Nullable NoteKey key) {
        this.connection = connection;
        this.tenant = tenant;
        this.key = key;
    }

    /** @param outside notes that were kept elsewhere */
    public Result run(Collection<String> outside) throws SQLException {
        List<String> broken = new ArrayList<>();
        Map<Long, List<Checkpoint>> signed = new TreeMap<>();
        Stream.concat(outside.stream(), notes().stream()).distinct().forEach(note -> read(note, signed, broken));
        RightEdge edge = leaves(signed, broken);
        signed.keySet().stream()
                .filter(size -> size > edge.size())
                .forEach(size -> broken.add("a checkpoint of " + size + " events was signed, and there are "
                        + edge.size() + ": the end was cut off, or the log was rewound"));
        smuggled(broken);
        return new Result(edge.size(), signed.size(), broken);
    }

    private void read(String note, Map<Long, List<Checkpoint>> signed, List<String> broken) {
        try {
            if (key == null) {
                throw new IllegalArgumentException("the key that it should be signed with is gone");
            }
            Checkpoint checkpoint = Checkpoint.of(note, key);
            signed.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(checkpoint);
        } catch (IllegalArgumentException forged) {
            broken.add("a checkpoint is not one: " + forged.getMessage());
        }
    }

    private RightEdge leaves(Map<Long, List<Checkpoint>> signed, List<String> broken) throws SQLException {
        RightEdge edge = new RightEdge();
        long told = 0;
        long held = 0;
        try (PreparedStatement select = connection.prepareStatement(LEAVES)) {
            select.setFetchSize(ROWS);
            select.setString(1, tenant.toString());
            try (ResultSet leaf = select.executeQuery()) {
                while (leaf.next()) {
                    byte[] now = leaf.getString(2) == null ? null : leaf.getBytes(3);
                    if ((now == null || !Arrays.equals(now, leaf.getBytes(4))) && told++ < TOLD) {
                        broken.add("leaf " + edge.size() + ", position " + leaf.getLong(1) + ": "
                                + (now == null
                                        ? "the event is gone"
                                        : "event " + leaf.getString(2) + " is not the one that was hashed"));
                    }
                    edge.add(now == null ? MerkleHash.empty() : now);
                    held = compare(signed, edge, held, broken);
                }
            }
        }
        if (told > TOLD) {
            broken.add("and " + (told - TOLD) + " more leaves");
        }
        return edge;
    }

    /** @return up to where the log is what was signed */
    private static long compare(Map<Long, List<Checkpoint>> signed, RightEdge edge, long held, List<String> broken) {
        List<Checkpoint> ofThisSize = signed.getOrDefault(edge.size(), List.of());
        if (ofThisSize.isEmpty()) {
            return held;
        }
        byte[] root = edge.root();
        if (ofThisSize.stream().allMatch(checkpoint -> Arrays.equals(checkpoint.root(), root))) {
            return edge.size();
        }
        if (held >= 0) {
            broken.add("the log is not the one that was signed at " + edge.size() + " events: it was changed from leaf "
                    + held + " on, at the earliest");
        }
        // What follows cannot be any better.
        return -1;
    }

    private void smuggled(List<String> broken) throws SQLException {
        long many = 0;
        try (PreparedStatement select = connection.prepareStatement(SMUGGLED)) {
            select.setFetchSize(ROWS);
            select.setString(1, tenant.toString());
            select.setString(2, tenant.toString());
            try (ResultSet event = select.executeQuery()) {
                for (; event.next(); many++) {
                    if (many < TOLD) {
                        broken.add("position " + event.getLong(1) + ": event " + event.getString(2)
                                + " was put between others after these were hashed");
                    }
                }
            }
        }
        if (many > TOLD) {
            broken.add("and " + (many - TOLD) + " more like it");
        }
    }

    private List<String> notes() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOTES)) {
            select.setString(1, tenant.toString());
            List<String> notes = new ArrayList<>();
            try (ResultSet note = select.executeQuery()) {
                while (note.next()) {
                    notes.add(note.getString(1));
                }
            }
            return notes;
        }
    }

    /**
     * @param leaves events that are in the tree
     * @param checkpoints sizes that were signed
     * @param broken what is wrong, a sentence each; empty: the log is what was signed
     */
    public record Result(long leaves, int checkpoints, List<String> broken) {}
}
