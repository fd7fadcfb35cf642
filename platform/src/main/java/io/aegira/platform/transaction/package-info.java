/** When one transaction ends: how several units of work become durable together, and how something waits until they are. */
@NullMarked
package io.aegira.platform.transaction;

import org.jspecify.annotations.NullMarked;
