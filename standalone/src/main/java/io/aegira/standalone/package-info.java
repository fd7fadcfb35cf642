/** Both sides in one process, on a PostgreSQL that it starts itself unless it is given one. The demo lives here. */
@NullMarked
package io.aegira.standalone;

import org.jspecify.annotations.NullMarked;
