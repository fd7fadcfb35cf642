package io.aegira.command.organisation;

/** What a tenant has chosen otherwise than before. @param previous as JSON, what changed alone; {@code now} likewise */
record SettingsChange(String previous, String now) {}
