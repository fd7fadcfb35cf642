/** What is written into the forms of the administration, and what stands against it. */
@NullMarked
package io.aegira.query.pages.administration;

import org.jspecify.annotations.NullMarked;
