package io.aegira.platform.progress;

/**
 * How far a processor has come.
 *
 * @param position every event up to it is handled, but for gaps that were never filled
 * @param lag indexes between it and the head
 */
public record ProcessorProgress(String name, long position, long lag) {}
