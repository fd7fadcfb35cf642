/**
 * The ledger of what late knowledge changed: decisions that others replaced or that were withdrawn, misses that no longer stand, episodes
 * corrected or without support, and the cases that stay all the same. Each with when it is about, since when it is known, by which
 * event where that is recorded, and in a sentence. Nothing in it ever changes: what is corrected again has another row.
 */
@NullMarked
package io.aegira.query.risk.corrections;

import org.jspecify.annotations.NullMarked;
