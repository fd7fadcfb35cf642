package io.aegira.kernel.proof;

import java.util.Arrays;
import java.util.List;

/** Looks at proofs without having the tree: all that a reader needs besides a checkpoint (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {
    private MerkleProof() {}

    /**
     * @param leaf its hash
     * @param index where it stands, from 0
     * @param size of the tree, in leaves
     * @return whether the path leads from the leaf to the root
     */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        byte[] hash = leaf;
        long at = index;
        long last = size - 1;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                hash = MerkleHash.node(sibling, hash);
                int up = isRight(at) ? 0 : Long.numberOfTrailingZeros(at == 0 ? 1 : at);
                at >>= up;
                last >>= up;
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /**
     * @param first size of the tree, in leaves, when its root was {@code firstRoot} @param second size when its root was {@code secondRoot}
     * @return whether the later tree begins with the earlier one
     */
    public static boolean isConsistent(
            long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        if (first <= 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        boolean whole = Long.bitCount(first) == 1;
        if (path.isEmpty() && !whole) {
            return false;
        }
        long at = first - 1;
        long last = second - 1;
        int shared = Long.numberOfTrailingZeros(~at);
        at >>= shared;
        last >>= shared;
        byte[] earlier = whole ? firstRoot : path.getFirst();
        byte[] later = earlier;
        for (byte[] hash : whole ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                earlier = MerkleHash.node(hash, earlier);
                later = MerkleHash.node(hash, later);
                int up = isRight(at) ? 0 : Long.numberOfTrailingZeros(at == 0 ? 1 : at);
                at >>= up;
                last >>= up;
            } else {
                later = MerkleHash.node(later, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(earlier, firstRoot) && Arrays.equals(later, secondRoot);
    }

    private static boolean isRight(long index) {
        return index % 2 == 1;
    }
}
