/** The side that decides. */
@NullMarked
package io.aegira.command;

import org.jspecify.annotations.NullMarked;
