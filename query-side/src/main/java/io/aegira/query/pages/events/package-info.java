/**
 * What auditors see of the log: what happened, the latest first, filtered by what, about whom and when; and each event with its content, what it
 * rests on and what came of it, as ways to follow in both directions. From an event the way leads to the person as they were known then.
 */
@NullMarked
package io.aegira.query.pages.events;

import org.jspecify.annotations.NullMarked;
