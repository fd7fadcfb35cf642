/**
 * Where a worker answers: the questions of the prompt's form version, each with its scale and its own place for what is wrong with an
 * answer. The order goes to the other side by message. An answer after the close is welcome, and says so.
 */
@NullMarked
package io.aegira.query.pages.checkin;

import org.jspecify.annotations.NullMarked;
