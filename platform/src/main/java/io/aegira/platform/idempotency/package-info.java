/**
 * One order, one effect, however often it is sent. A key is reserved before its order runs and keeps the answer afterwards, for seven
 * days at least; a reservation whose answer never came (a crash) lapses, since the effects themselves recognise repetition by their ids.
 */
@NullMarked
package io.aegira.platform.idempotency;

import org.jspecify.annotations.NullMarked;
