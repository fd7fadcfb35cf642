package io.aegira.query.replays;

/**
 * How far a rebuild has come.
 *
 * @param position every event up to it is in the shadows
 * @param events handled so far
 * @param parked could not be, or follow one of the same worker that could not be
 */
record Advance(long position, long events, long parked) {}
