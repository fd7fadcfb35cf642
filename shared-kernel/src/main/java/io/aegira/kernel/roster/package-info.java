/** Who is meant to work when. A shift is upserted or removed as often as the planner likes; the last word recorded wins. */
@NullMarked
package io.aegira.kernel.roster;

import org.jspecify.annotations.NullMarked;
