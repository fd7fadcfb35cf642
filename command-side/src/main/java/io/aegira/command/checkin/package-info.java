/**
 * Decides about prompts and answers: what a response counts for, whether a closed window was a miss, and that a miss is
 * recorded once at most. When to ask is the saga's business; whether it was a miss is the prompt's alone.
 */
@NullMarked
package io.aegira.command.checkin;

import org.jspecify.annotations.NullMarked;
