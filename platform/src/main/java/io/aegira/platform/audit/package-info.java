/**
 * Records who did, saw or was refused what: accepted orders of administrators in the transaction of what they did, reading before the
 * answer is written, or there is none, refusals when they have been answered. See ADR 0021.
 */
@NullMarked
package io.aegira.platform.audit;

import org.jspecify.annotations.NullMarked;
