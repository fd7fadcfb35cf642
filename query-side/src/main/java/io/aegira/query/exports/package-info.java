/**
 * The tenant's history and what was made of it, as files for its auditors. Rows are read some thousands at a time, each time in a short
 * transaction, so memory does not grow with the file and a slow reader holds nothing; the same request over the same log
 * gives the same bytes. A bundle is all of them in one zip, with the digest of each. What the rows mean is said where they come from; how {@code aegira_event_log.csv} looks, in the kernel.
 */
@NullMarked
package io.aegira.query.exports;

import org.jspecify.annotations.NullMarked;
