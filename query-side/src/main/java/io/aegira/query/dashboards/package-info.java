/**
 * What the pages show at a glance, put together from the capabilities' answers: the team today, the episodes, the trends. Nothing is read
 * from a table here and nothing is stored; each answer is a type of its own for those who may not know reasons.
 */
@NullMarked
package io.aegira.query.dashboards;

import org.jspecify.annotations.NullMarked;
