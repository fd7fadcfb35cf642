/** Who belongs to the organisation, for who keeps its records: no answer, signal or flag is shown here. Orders go to the other side by message. */
@NullMarked
package io.aegira.query.pages.people;

import org.jspecify.annotations.NullMarked;
