/**
 * The log: one append-only table that is Axon's event store and the history that customers export. Events go in under their
 * logical names, are never rewritten, and come out in commit-visible order to every reader. Decisions are made elsewhere.
 */
@NullMarked
package io.aegira.kernel.eventlog;

import org.jspecify.annotations.NullMarked;
