/** When something comes in, as precisely as the log keeps it. */
@NullMarked
package io.aegira.platform.time;

import org.jspecify.annotations.NullMarked;
