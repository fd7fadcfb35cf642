/**
 * What happened, event by event, from the log itself: the latest first, and for each event what it rests on and what came of it. What a
 * reader has read or acknowledged is kept for that reader alone; it is no fact about anybody, so it stands beside the log and not in it.
 * For who audits; what others may see of the same events stands in the other capabilities.
 */
@NullMarked
package io.aegira.query.activity;

import org.jspecify.annotations.NullMarked;
