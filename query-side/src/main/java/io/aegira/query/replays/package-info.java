/**
 * Builds views anew from the log. A rebuild fills shadows of a group's tables while the tables go on answering and following the
 * log, and puts them in their place in one transaction once they have come as far. Nothing is decided, sent or told to anybody by
 * it (ADR 0014). What a view holds is said by the projections in the other packages; here it is only made to happen again.
 */
@NullMarked
package io.aegira.query.replays;

import org.jspecify.annotations.NullMarked;
