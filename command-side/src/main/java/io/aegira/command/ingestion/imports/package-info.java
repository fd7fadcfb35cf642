/**
 * Backfills: files of events, read line by line in the background, and the organisations that they are about. While one is read its
 * tenant is held: no window closes, no decision is taken. What becomes of an event is decided where all events come in.
 */
@NullMarked
package io.aegira.command.ingestion.imports;

import org.jspecify.annotations.NullMarked;
