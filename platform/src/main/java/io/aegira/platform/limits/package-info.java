/**
 * How much anybody may ask for: who asks for more is told when to come back. Before a caller is known only their address counts, so that
 * nobody can fill the memory with callers who do not exist. Each node counts by itself, and begins anew when it is started.
 */
@NullMarked
package io.aegira.platform.limits;

import org.jspecify.annotations.NullMarked;
