package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import io.aegira.kernel.proof.MerkleHash;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * Writes a Merkle tree of which only some leaves are shown: a line for each of these, and between them one for each subtree, as great as
 * possible, that holds none. Whoever reads all lines has the root.
 */
final class PrunedTree {
    private final Utf8 out;

    /** The smallest, which is the one on the right, first. */
    private final Deque<Hidden> hidden = new ArrayDeque<>();

    private long leaves;

    PrunedTree(Utf8 out) {
        this.out = out;
    }

    /** @param text what the leaf's hash is taken of */
    void show(byte[] text) {
        end();
        out.add(text).add('\n');
        leaves++;
    }

    void hide(byte[] leaf) {
        Hidden last = new Hidden(leaves, 1, leaf);
        while (!hidden.isEmpty() && hidden.getFirst().isLeftOf(last)) {
            last = hidden.removeFirst().with(last);
        }
        hidden.addFirst(last);
        leaves++;
    }

    /** What is hidden and not written yet, written. */
    void end() {
        Iterator<Hidden> fromTheLeft = hidden.descendingIterator();
        while (fromTheLeft.hasNext()) {
            Hidden next = fromTheLeft.next();
            out.add(Utf8.ascii("{\"subtree\":{\"from\":" + next.from() + ",\"leaves\":" + next.leaves() + ",\"hash\":\""
                    + HexFormat.of().formatHex(next.hash()) + "\"}}\n"));
        }
        hidden.clear();
    }

    private record Hidden(long from, long leaves, byte[] hash) {
        /** Whether both are the halves of a greater one. */
        boolean isLeftOf(Hidden right) {
            return leaves == right.leaves && from % (2 * leaves) == 0;
        }

        Hidden with(Hidden right) {
            return new Hidden(from, 2 * leaves, MerkleHash.node(hash, right.hash));
        }
    }
}
