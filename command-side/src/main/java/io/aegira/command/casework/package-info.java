/**
 * Shows every way a case can come to be, and takes incidents.
 */
@NullMarked
package io.aegira.command.casework;

import org.jspecify.annotations.NullMarked;
