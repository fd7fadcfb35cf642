package io.aegira.command.ingestion;

/** Under what the log knows an event of a source; a mark stands there for a name or id that is sealed. */
record SourceKey(String source, String sourceEventId) {}
