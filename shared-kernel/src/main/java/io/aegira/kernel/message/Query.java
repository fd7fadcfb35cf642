package io.aegira.kernel.message;

/**
 * A question that one side asks the other. Whoever asks has made sure that the answer may be shown.
 *
 * @param <R> the answer
 */
public interface Query<R> {}
