/**
 * What stands in the files that customers bring: the formats, each read entry by entry into events as they come in elsewhere. A bad
 * entry is told with its line and takes no other along. Memory does not grow with a file, packed or not.
 */
@NullMarked
package io.aegira.command.ingestion.files;

import org.jspecify.annotations.NullMarked;
