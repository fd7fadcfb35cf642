/** The side that shows. */
@NullMarked
package io.aegira.query;

import org.jspecify.annotations.NullMarked;
