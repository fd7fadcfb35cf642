/** When somebody is meant to work, as last recorded. Prompts take from here in which zone their day is counted. */
@NullMarked
package io.aegira.query.roster;

import org.jspecify.annotations.NullMarked;
