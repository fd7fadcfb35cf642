/**
 * Decides about shifts. A shift and its prompts become durable together, so an answer never races its prompt (ADR 0009).
 */
@NullMarked
package io.aegira.command.roster;

import org.jspecify.annotations.NullMarked;
