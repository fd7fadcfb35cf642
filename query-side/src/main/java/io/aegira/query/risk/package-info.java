/**
 * What the engine decided, as it was recorded: every signal with all that it rests on, the features of the current ones, and the episodes
 * that they cluster into. Nothing is computed again here. A supervisor gets another type, in which there is no place for a reason, a
 * score or a feature.
 */
@NullMarked
package io.aegira.query.risk;

import org.jspecify.annotations.NullMarked;
