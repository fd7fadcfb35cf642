/** What auditors see of decisions taken again: how far it has come, how many come out as recorded, and what does not, field by field. */
@NullMarked
package io.aegira.query.pages.replaying;

import org.jspecify.annotations.NullMarked;
