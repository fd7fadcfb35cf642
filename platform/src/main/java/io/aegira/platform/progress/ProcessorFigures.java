package io.aegira.platform.progress;

/**
 * How a processor of this node does.
 *
 * @param running neither stopped nor given up, and no segment of it in trouble
 * @param position every event up to it is handled, but for gaps; -1 where this node has no segment of it
 * @param lag indexes between it and the head of the log; 0 where this node has no segment of it
 * @param gaps indexes below its position that may still be filled
 * @param letters events that it could not handle, and those that wait behind them
 */
public record ProcessorFigures(String name, boolean running, long position, long lag, long gaps, long letters) {
    /** Whether there is something to handle that it has not come to. */
    boolean isBehind() {
        return lag > 0;
    }
}
