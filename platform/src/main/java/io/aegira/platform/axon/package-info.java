/**
 * Axon as this house uses it: one log, tracking processors that park a poisoned event instead of skipping it, commands that run
 * in a unit of work and a transaction of their own, and deadlines that survive a restart.
 */
@NullMarked
package io.aegira.platform.axon;

import org.jspecify.annotations.NullMarked;
