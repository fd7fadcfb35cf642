/**
 * Files that were handed in, kept until they are read: where they are taken in and where they are read may be two processes, which share
 * the data directory. A message names a file and never holds it.
 */
@NullMarked
package io.aegira.platform.uploads;

import org.jspecify.annotations.NullMarked;
