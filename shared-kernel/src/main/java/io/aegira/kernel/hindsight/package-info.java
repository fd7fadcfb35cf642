/**
 * What was known when, and what it led to. A worker's events, taken in the order of the log, are folded into the facts that a decision
 * at that place of the log could rest on; the engine then decides again with the recorded versions, and what it finds is held against
 * what was recorded. Pure: no clock, no database. Nothing is recorded here.
 */
@NullMarked
package io.aegira.kernel.hindsight;

import org.jspecify.annotations.NullMarked;
