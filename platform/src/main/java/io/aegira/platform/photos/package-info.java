/**
 * Pictures that people hand in, as far as they are pictures at all: what comes is believed by its content alone, measured before it is
 * unpacked, and drawn anew, so that nothing is left of what a camera writes beside it, the place among it. Where pictures are kept is the
 * vault's. See ADR 0030.
 */
@NullMarked
package io.aegira.platform.photos;

import org.jspecify.annotations.NullMarked;
