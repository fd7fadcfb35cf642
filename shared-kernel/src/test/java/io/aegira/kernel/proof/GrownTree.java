package io.aegira.kernel.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that grew leaf by leaf, in batches, as it is stored; and its hashes by the definition alone. */
final class GrownTree implements Tiles {
    final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, byte[]> tiles = new HashMap<>();

    static GrownTree of(int size, int batch) {
        GrownTree tree = new GrownTree();
        for (int from = 0; from < size; from += batch) {
            GrowingTiles growing = new GrowingTiles(from, tree);
            for (int leaf = from; leaf < Math.min(size, from + batch); leaf++) {
                byte[] hash = MerkleHash.leaf(new byte[] {(byte) leaf, (byte) (leaf >> 8)});
                tree.leaves.add(hash);
                growing.add(hash);
            }
            growing.changed().forEach(tile -> tree.tiles.put(tile.level() + "/" + tile.tile(), tile.hashes()));
        }
        return tree;
    }

    MerkleTree tree() {
        return new MerkleTree(leaves.size(), this);
    }

    @Override
    public byte[] hashes(int level, long tile) {
        return tiles.getOrDefault(level + "/" + tile, new byte[0]);
    }

    /** MTH of RFC 9162, 2.1.1, word by word. */
    byte[] defined(int from, int to) {
        if (to == from) {
            return MerkleHash.empty();
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        int k = 1;
        while (2 * k < to - from) {
            k *= 2;
        }
        return MerkleHash.node(defined(from, from + k), defined(from + k, to));
    }

    static List<byte[]> without(List<byte[]> path, int hash) {
        List<byte[]> shorter = new ArrayList<>(path);
        shorter.remove(hash);
        return shorter;
    }

    static List<byte[]> withOneBitOtherwise(List<byte[]> path, int hash, int bit) {
        List<byte[]> other = new ArrayList<>(path);
        other.set(hash, flipped(path.get(hash), bit));
        return other;
    }

    static byte[] flipped(byte[] hash, int bit) {
        byte[] other = Arrays.copyOf(hash, hash.length);
        other[bit / 8] ^= (byte) (1 << bit % 8);
        return other;
    }
}
