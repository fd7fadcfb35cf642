/**
 * What who looks after the organisation sees of its rules: which are in force, what a draft would have made of a period, and the button that
 * publishes it. People are shown as far as the reader may see them, which without another role is not at all.
 */
@NullMarked
package io.aegira.query.pages.rules;

import org.jspecify.annotations.NullMarked;
