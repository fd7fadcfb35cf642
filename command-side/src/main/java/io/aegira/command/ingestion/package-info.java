/**
 * How facts come in: single events, batches, and the lines of files. Each is checked, told apart from what is known already, and
 * turned into an order; one bad event never takes the others of its batch along. Files are read elsewhere.
 */
@NullMarked
package io.aegira.command.ingestion;

import org.jspecify.annotations.NullMarked;
