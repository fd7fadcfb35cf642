/**
 * What a tenant has chosen, part by part: each version that there was, who set it and when. What was never chosen has no version; the
 * built-in value holds then. Which version held at a time follows from when it was recorded.
 */
@NullMarked
package io.aegira.query.organisation.settings;

import org.jspecify.annotations.NullMarked;
