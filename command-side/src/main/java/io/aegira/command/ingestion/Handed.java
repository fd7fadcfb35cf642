package io.aegira.command.ingestion;

/** An event and who hands it in. */
record Handed(Sender sender, Read read) {}
