/**
 * One person: whether they are flagged and since when, how their check-ins went, what was decided about them and why. Three readers, three
 * types: a supervisor sees no figure, health and safety sees how far each metric is from the person's usual, a case manager and an
 * auditor see the answers themselves. A worker sees their own answers and where to find support. Charts are drawn here, as
 * shapes in a page, so they need no script and no style of their own.
 */
@NullMarked
package io.aegira.query.pages.person;

import org.jspecify.annotations.NullMarked;
