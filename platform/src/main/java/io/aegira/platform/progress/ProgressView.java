package io.aegira.platform.progress;

import java.util.List;

/**
 * How far everything has come.
 *
 * @param head the last index of the log
 * @param caughtUp every processor has handled the head and nothing is due: nothing more will happen by itself
 * @param dueDeadlines deadlines, windows, assessments and imports that are due and not done
 */
public record ProgressView(long head, boolean caughtUp, long dueDeadlines, List<ProcessorProgress> processors) {}
