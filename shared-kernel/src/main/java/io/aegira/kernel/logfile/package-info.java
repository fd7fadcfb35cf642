/**
 * The log as one file: {@code aegira_event_log.csv}, a row an event, for whoever takes the history elsewhere or brings it along. What is
 * written can be read back to the same events, and those written again to the same bytes. Where the rows come from, and
 * what becomes of them, is decided elsewhere.
 */
@NullMarked
package io.aegira.kernel.logfile;

import org.jspecify.annotations.NullMarked;
