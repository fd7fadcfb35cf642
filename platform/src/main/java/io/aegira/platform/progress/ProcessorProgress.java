package io.aegira.platform.progress;

/**
 * How far a processor has come.
 *
 * @param position every event up to it is handled in each segment, but for gaps that were never filled; -1 where nothing was handled yet or a
 *     segment of this node is in trouble
 * @param lag indexes between it and the head
 * @param elsewhere how many of its segments this node does not work on; of these the position is the one that was stored last, which may be some
 *     seconds old
 */
public record ProcessorProgress(String name, long position, long lag, int elsewhere) {}
