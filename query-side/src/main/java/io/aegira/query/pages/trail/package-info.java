/** Who did, saw or was refused what, page by page, as the audit trail has it: all of it for auditors, what administrators did for administrators. */
@NullMarked
package io.aegira.query.pages.trail;

import org.jspecify.annotations.NullMarked;
