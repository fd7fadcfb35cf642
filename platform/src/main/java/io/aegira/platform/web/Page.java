package io.aegira.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param nextCursor asks for the following stretch; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}
