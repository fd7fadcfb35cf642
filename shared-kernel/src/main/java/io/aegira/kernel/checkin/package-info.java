/** Prompts, their windows, the answers and the misses. Silence is a fact here, recorded like any other. */
@NullMarked
package io.aegira.kernel.checkin;

import org.jspecify.annotations.NullMarked;
