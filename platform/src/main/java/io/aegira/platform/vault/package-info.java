/**
 * What must be forgettable: names, free text and photos, encrypted with a key per person that never enters the cluster of the log.
 * Destroying a key erases its person everywhere, backups and the append-only log included.
 */
@NullMarked
package io.aegira.platform.vault;

import org.jspecify.annotations.NullMarked;
