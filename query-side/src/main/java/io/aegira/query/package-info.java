/**
 * The side that shows. Projections turn the log into read models, one per question that is asked; questions are messages, answered from
 * those tables alone, each answer a type that has no place for what its asker may not see. Every table can be thrown away and built
 * again. Nothing is decided here and no command is sent, except by a page where somebody presses a button.
 */
@NullMarked
package io.aegira.query;

import org.jspecify.annotations.NullMarked;
