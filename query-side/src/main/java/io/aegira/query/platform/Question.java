package io.aegira.query.platform;

/**
 * What can be asked of this side. The question says whose eyes ask; nobody's answer holds more than those may see.
 *
 * @param <R> the answer
 */
public interface Question<R> {
    Sight sight();
}
