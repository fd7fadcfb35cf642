/**
 * What a processor could not handle: the event waits, with all that follows of its worker, while everybody else's go on. Operators look
 * at it here, try it again once its cause is mended, or give it up with a reason.
 */
@NullMarked
package io.aegira.platform.deadletters;

import org.jspecify.annotations.NullMarked;
