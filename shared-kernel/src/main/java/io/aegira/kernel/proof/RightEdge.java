package io.aegira.kernel.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A tree that is read from its first leaf on, of which only the perfect subtrees that are not yet under a greater one are kept: a hash for
 * each bit of its size.
 */
public final class RightEdge {
    /** The smallest, which is the one on the right, first. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private long size;

    /** In leaves. */
    public long size() {
        return size;
    }

    public void add(byte[] leaf) {
        add(1, leaf);
    }

    /**
     * Goes on with a whole subtree.
     *
     * @param leaves a power of 2 that divides the size so far
     * @throws IllegalArgumentException when a subtree of so many leaves cannot begin here
     */
    public void add(long leaves, byte[] hash) {
        if (Long.bitCount(leaves) != 1 || leaves < 0 || size % leaves != 0 || hash.length != MerkleHash.BYTES) {
            throw new IllegalArgumentException("no subtree of " + leaves + " leaves begins at leaf " + size);
        }
        Subtree last = new Subtree(leaves, hash);
        while (!subtrees.isEmpty() && subtrees.getFirst().leaves() == last.leaves()) {
            last = subtrees.removeFirst().with(last);
        }
        subtrees.addFirst(last);
        size += leaves;
    }

    /** Of all that was added. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return MerkleHash.empty();
        }
        Iterator<Subtree> fromTheRight = subtrees.iterator();
        byte[] root = fromTheRight.next().hash();
        while (fromTheRight.hasNext()) {
            root = MerkleHash.node(fromTheRight.next().hash(), root);
        }
        return root;
    }

    private record Subtree(long leaves, byte[] hash) {
        Subtree with(Subtree right) {
            return new Subtree(2 * leaves, MerkleHash.node(hash, right.hash));
        }
    }
}
