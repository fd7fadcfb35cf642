/**
 * What became of every prompt. A prompt's state is a pure function of the facts recorded about it (the function
 * {@code query.prompt_outcome} in the schema), worked out again whenever one of them arrives: so the order of arrival does not matter, a
 * fact that comes twice changes nothing, and a rebuild yields the same rows. Misses and overrides stand in a prompt's history. Nothing is
 * decided here.
 */
@NullMarked
package io.aegira.query.checkin;

import org.jspecify.annotations.NullMarked;
