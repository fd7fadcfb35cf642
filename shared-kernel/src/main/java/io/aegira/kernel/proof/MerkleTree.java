package io.aegira.kernel.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Roots and proofs of a tree whose hashes are kept (RFC 9162, 2.1). Of a long tree few pieces are read for each. */
public final class MerkleTree {
    private final Tiles tiles;
    private final long size;
    private final Map<String, byte[]> read = new HashMap<>();

    /** @param size in leaves: what is kept behind them does not count */
    public MerkleTree(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** In leaves. */
    public long size() {
        return size;
    }

    /** As it was when it had so many leaves. @throws IllegalArgumentException when it never had */
    public byte[] root(long leaves) {
        require(leaves >= 0 && leaves <= size, "no tree of " + leaves + " leaves");
        return leaves == 0 ? MerkleHash.empty() : hash(0, leaves);
    }

    /**
     * That a leaf is in the tree: what its hash is to be hashed with on the way to the root, from below (RFC 9162, 2.1.3.1).
     *
     * @param leaf from 0
     * @param leaves of the tree as it was then
     * @throws IllegalArgumentException when it was not in that
     */
    public List<byte[]> inclusion(long leaf, long leaves) {
        require(leaf >= 0 && leaf < leaves && leaves <= size, "no leaf " + leaf + " in a tree of " + leaves);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = leaves;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (leaf < middle) {
                path.add(hash(middle, to));
                to = middle;
            } else {
                path.add(hash(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /**
     * That nothing was changed between two sizes (RFC 9162, 2.1.4.1).
     *
     * @param first of the tree as it was, more than 0 @param second of the tree as it was later
     * @throws IllegalArgumentException when the tree never had one of these sizes
     */
    public List<byte[]> consistency(long first, long second) {
        require(first > 0 && first <= second && second <= size, "no trees of " + first + " and then " + second);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = second;
        boolean known = true;
        while (first < to) {
            long middle = from + split(to - from);
            if (first <= middle) {
                path.add(hash(middle, to));
                to = middle;
            } else {
                path.add(hash(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(hash(from, to));
        }
        return path.reversed();
    }

    /** Hands on each of the hashes that stand one behind the other. */
    static void each(byte[] hashes, Consumer<byte[]> taken) {
        for (int at = 0; at < hashes.length; at += MerkleHash.BYTES) {
            taken.accept(Arrays.copyOfRange(hashes, at, at + MerkleHash.BYTES));
        }
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return subtree(from, leaves);
        }
        long middle = from + split(leaves);
        return MerkleHash.node(hash(from, middle), hash(middle, to));
    }

    /** A perfect one, so that it begins where one of its size does. */
    private byte[] subtree(long from, long leaves) {
        int height = Long.numberOfTrailingZeros(leaves);
        int level = height / Tiles.HEIGHT;
        long first = from >> level * Tiles.HEIGHT;
        int many = 1 << height % Tiles.HEIGHT;
        byte[] hashes = read.computeIfAbsent(
                level + "/" + (first >> Tiles.HEIGHT), place -> tiles.hashes(level, first >> Tiles.HEIGHT));
        int begin = (int) (first % Tiles.WIDTH) * MerkleHash.BYTES;
        require(hashes.length >= begin + many * MerkleHash.BYTES, "the tree lacks hashes at leaf " + from);
        RightEdge edge = new RightEdge();
        each(Arrays.copyOfRange(hashes, begin, begin + many * MerkleHash.BYTES), edge::add);
        return edge.root();
    }

    /** The greatest power of 2 that is less. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
