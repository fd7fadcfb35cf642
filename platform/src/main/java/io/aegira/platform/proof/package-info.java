/**
 * Evidence that the log is what it was: a Merkle tree over each tenant's events, which grows behind what is committed, and signed
 * checkpoints of it, kept outside the database too (ADR 0034).
 */
@NullMarked
package io.aegira.platform.proof;

import org.jspecify.annotations.NullMarked;
