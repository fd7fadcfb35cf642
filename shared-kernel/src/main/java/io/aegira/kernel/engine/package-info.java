/**
 * The pure risk engine. Facts about one worker go in; an evaluation for every answer and every missed window, and the
 * episodes that these cluster into, come out. The same facts and the same versions always give the same numbers:
 * nothing here reads a clock, a random source, a file that changes or another worker's facts. Adverse scores run from 0
 * (best) to 10 (worst), so +z is always bad. Recording decisions, closing windows and opening cases happen elsewhere.
 */
@NullMarked
package io.aegira.kernel.engine;

import org.jspecify.annotations.NullMarked;
