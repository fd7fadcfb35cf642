/**
 * Who did or saw what, and who was refused: one record an action, in the log like every other fact. Nothing is decided by it and no view
 * shows it but the audit's own; no answer, note or name is ever in it.
 */
@NullMarked
package io.aegira.kernel.audit;

import org.jspecify.annotations.NullMarked;
