/**
 * The team today, for any day of the history: who is flagged and since when, who missed, who is excused and why, who answered, and what to
 * do next. Health and safety also reads why somebody is flagged; a supervisor gets a type that cannot say it.
 */
@NullMarked
package io.aegira.query.pages.team;

import org.jspecify.annotations.NullMarked;
