/** When a worker is not expected to answer: leave, sickness, off shift. Nothing said means available. */
@NullMarked
package io.aegira.kernel.availability;

import org.jspecify.annotations.NullMarked;
