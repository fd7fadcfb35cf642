/**
 * Where administrators bring a history in, watch how far it is, and read what was refused. Who imports is the other side: orders and
 * questions go there by message, the file through the directory that both share (ADR 0028).
 */
@NullMarked
package io.aegira.query.pages.imports;

import org.jspecify.annotations.NullMarked;
