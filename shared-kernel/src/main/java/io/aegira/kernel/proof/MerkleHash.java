package io.aegira.kernel.proof;

import io.aegira.kernel.Sha256;
import java.security.MessageDigest;

/** The hashes of a Merkle tree (RFC 9162, 2.1.1): SHA-256, a leaf and a node told apart by their first byte. */
public final class MerkleHash {
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    /** Of a tree without leaves. */
    public static byte[] empty() {
        return Sha256.of(new byte[0]);
    }

    /** @param entry what the leaf stands for */
    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** Of the two subtrees below it. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
