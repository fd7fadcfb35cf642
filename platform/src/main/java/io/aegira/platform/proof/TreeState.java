package io.aegira.platform.proof;

import org.jspecify.annotations.Nullable;

/**
 * How far a tree has come.
 *
 * @param size in leaves
 * @param transaction of the last event in it; null while there are events of before transactions were noted
 * @param index of the last event in it, among those of its transaction
 * @param base events up to this index are in it, whatever their transaction
 */
record TreeState(long size, @Nullable String transaction, long index, long base) {
    static final String FIRST_TRANSACTION = "0";

    /** Where a cluster goes on whose transactions are counted anew. */
    TreeState onAnotherCluster(long lastIndex) {
        return new TreeState(size, FIRST_TRANSACTION, 0, lastIndex);
    }

    TreeState amongNotedTransactions() {
        return new TreeState(size, FIRST_TRANSACTION, 0, base);
    }
}
