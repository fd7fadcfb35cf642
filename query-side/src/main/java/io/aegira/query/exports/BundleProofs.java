package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import io.aegira.kernel.proof.MerkleHash;
import io.aegira.kernel.proof.Tiles;
import io.aegira.platform.proof.LogProofs;
import io.aegira.platform.proof.LogProofs.HashedEvents;
import io.aegira.platform.proof.LogProofs.SignedTree;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.query.exports.BundleManifest.Omitted;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Evidence that the events of a bundle stand in the log as they stand in it: the earliest checkpoint that holds them all, and the tree below it, in
 * which each is shown as it is stored and all others are hidden in their hashes.
 */
@Component
@RequiredArgsConstructor
class BundleProofs {
    private static final String DIRECTORY = "proofs/";

    /** Somebody who is storing something is done by then, or stores very much. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LogProofs proofs;
    private final TenantReads database;

    /** @return what could not be proved, and why */
    List<Omitted> addTo(Bundle bundle, LogPart part) throws IOException {
        Optional<SignedTree> signed = inTime(part);
        if (signed.isEmpty()) {
            return List.of(new Omitted(
                    DIRECTORY + "checkpoint.txt",
                    "Its last events cannot be signed yet: something has been being stored all the while."));
        }
        bundle.add(DIRECTORY + "key.txt", out -> write(out, proofs.key().inWords() + "\n"));
        bundle.add(DIRECTORY + "checkpoint.txt", out -> write(out, signed.get().note()));
        bundle.add(
                DIRECTORY + "tree.ndjson",
                out -> writeTree(out, part, signed.get().treeSize()));
        return List.of();
    }

    private Optional<SignedTree> inTime(LogPart part) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<SignedTree> signed = holding(part);
        while (signed.isEmpty() && System.nanoTime() < end) {
            proofs.bringUpToDate();
            signed = holding(part);
            LockSupport.parkNanos(signed.isEmpty() ? PAUSE.toNanos() : 0);
        }
        return signed;
    }

    private Optional<SignedTree> holding(LogPart part) {
        OptionalLong leaves = proofs.leavesHolding(part.holds());
        return leaves.isEmpty() ? Optional.empty() : proofs.firstOf(Math.max(1, leaves.getAsLong()));
    }

    private void writeTree(OutputStream out, LogPart part, long size) throws IOException {
        Utf8 page = new Utf8(1 << 16);
        PrunedTree tree = new PrunedTree(page);
        for (long tile = 0; tile << Tiles.HEIGHT < size; tile++) {
            HashedEvents leaves = proofs.leaves(tile);
            Map<Long, byte[]> shown = texts(part, leaves.events());
            int many = (int) Math.min(leaves.events().size(), size - (tile << Tiles.HEIGHT));
            for (int leaf = 0; leaf < many; leaf++) {
                byte[] text = shown.get(leaves.events().get(leaf));
                if (text == null) {
                    int at = leaf * MerkleHash.BYTES;
                    tree.hide(Arrays.copyOfRange(leaves.hashes(), at, at + MerkleHash.BYTES));
                } else {
                    tree.show(text);
                }
            }
            page.writeTo(out);
            page.clear();
        }
        tree.end();
        page.writeTo(out);
    }

    private Map<Long, byte[]> texts(LogPart part, List<Long> events) {
        Map<Long, byte[]> texts = new HashMap<>();
        String indexes = events.stream().map(String::valueOf).collect(Collectors.joining(","));
        database.copy(
                "SELECT global_index, eventlog.leaf(events) FROM eventlog.events WHERE global_index IN (" + indexes
                        + ") AND " + part.holds(),
                row -> texts.put(
                        row.longNumber(0),
                        Arrays.copyOfRange(row.bytes(), row.begin(1), row.begin(1) + row.length(1))));
        return texts;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
