/** Both sides in one process. */
@NullMarked
package io.aegira.standalone;

import org.jspecify.annotations.NullMarked;
