/**
 * How a worker's day went: whether they were available, and what became of the prompts whose windows close on it. A view over the prompts
 * and the words recorded about availability; the day is the local one where the shift is.
 */
@NullMarked
package io.aegira.query.availability;

import org.jspecify.annotations.NullMarked;
