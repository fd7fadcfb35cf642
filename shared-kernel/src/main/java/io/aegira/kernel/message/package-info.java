/** The kinds of message and what travels with each: commands, events, queries, refusals and the envelope. */
@NullMarked
package io.aegira.kernel.message;

import org.jspecify.annotations.NullMarked;
