/**
 * Keeps each worker's recorded decisions true to the facts: closes due windows, holds every answer and miss against the
 * person's own baseline, records what is new or different, and folds signals into episodes. One path for live, late, imported, restarted.
 */
@NullMarked
package io.aegira.command.risk;

import org.jspecify.annotations.NullMarked;
