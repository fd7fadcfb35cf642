/** The human side of a flag: a case per episode that needs one, and incidents as they are reported. */
@NullMarked
package io.aegira.kernel.casework;

import org.jspecify.annotations.NullMarked;
