/**
 * Tells open pages and programs that something has changed: which flag, prompt or case, by id alone, so that whoever hears it asks anew
 * with their own eyes. Nobody hears of a worker whom they do not see. One thread a node looks at the log for all who listen, and
 * passes an event on once the read models show it.
 */
@NullMarked
package io.aegira.query.dashboards.live;

import org.jspecify.annotations.NullMarked;
