package io.aegira.kernel.organisation;

import java.util.UUID;

/**
 * What a tenant has chosen otherwise than before, as the sides tell one another.
 *
 * @param setIn the event that says so
 * @param previous as JSON, what changed alone; {@code now} likewise
 */
public record SettingsChange(UUID setIn, String previous, String now) {}
