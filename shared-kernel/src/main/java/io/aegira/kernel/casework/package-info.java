/** The human side of a flag: a case per episode that needs one, and incidents as they are reported, with their photos. */
@NullMarked
package io.aegira.kernel.casework;

import org.jspecify.annotations.NullMarked;
