/**
 * Rules as people write them, and what was tried: the side that shows tries drafts on history, the side that decides publishes what was
 * tried. Neither knows the other; they meet in {@code infra.tried_ruleset}.
 */
@NullMarked
package io.aegira.platform.rulesets;

import org.jspecify.annotations.NullMarked;
