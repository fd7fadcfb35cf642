/** The language that both sides speak, the event log and the pure risk engine. */
@NullMarked
package io.aegira.kernel;

import org.jspecify.annotations.NullMarked;
