/**
 * What the capabilities of this side share: group names, the rows that decisions rest on, sweeping for due work.
 */
@NullMarked
package io.aegira.command.platform;

import org.jspecify.annotations.NullMarked;
