/**
 * Shows every way a case can come to be, what people do about it, and takes incidents and their photos. A case is open or resolved, and resolved only
 * with an outcome; whoever works on it sees it by their role, and nobody else can tell that it exists. That the episode ends with its
 * case is decided where episodes are.
 */
@NullMarked
package io.aegira.command.casework;

import org.jspecify.annotations.NullMarked;
