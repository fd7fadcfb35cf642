/**
 * Decides about leave, sickness and off shift. What is recorded last wins; what follows for windows is assessed in risk.
 */
@NullMarked
package io.aegira.command.availability;

import org.jspecify.annotations.NullMarked;
