package io.aegira.kernel.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a version of a form is published, as the sides tell one another.
 *
 * @param publishedIn the event that says so
 * @param former the version that was the latest before; absent: there was none
 */
public record FormPublication(UUID publishedIn, @Nullable Integer former) {}
