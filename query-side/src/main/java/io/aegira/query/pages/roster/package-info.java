/**
 * Who works when: a team's week, by worker and day, with leave and the check-ins that hang on each shift, and where administrators change
 * both. Times are those of the site. What is written goes to the other side by message, on the way of what other systems send.
 */
@NullMarked
package io.aegira.query.pages.roster;

import org.jspecify.annotations.NullMarked;
