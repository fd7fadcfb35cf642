/**
 * Checks what was decided: every recorded decision is taken again from the log, with its recorded versions and with what was known where
 * it stands, and held against the record. None may differ. The log is read as a role that can do nothing else; nothing is decided here.
 */
@NullMarked
package io.aegira.query.audit;

import org.jspecify.annotations.NullMarked;
