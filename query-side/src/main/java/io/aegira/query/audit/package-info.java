/**
 * Checks what was decided: every recorded decision is taken again from the log, with its recorded versions and with what was known where
 * it stands, and held against the record. None may differ. Drafts of rules are tried on the same history by a role that cannot read what was
 * decided. The log is read by roles that can do nothing else; nothing is decided here.
 */
@NullMarked
package io.aegira.query.audit;

import org.jspecify.annotations.NullMarked;
