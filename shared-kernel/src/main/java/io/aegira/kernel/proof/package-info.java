/**
 * Proofs about the log that need no trust in the database: a Merkle tree over a tenant's events and signed checkpoints of it, as RFC 9162
 * and the notes of transparency logs (C2SP {@code tlog-checkpoint}, {@code signed-note}) define them. Nothing here reads or stores.
 */
@NullMarked
package io.aegira.kernel.proof;

import org.jspecify.annotations.NullMarked;
