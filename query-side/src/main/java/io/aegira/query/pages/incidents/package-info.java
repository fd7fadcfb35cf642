/** Where somebody reports what happened to a worker. The order goes to the other side by message. */
@NullMarked
package io.aegira.query.pages.incidents;

import org.jspecify.annotations.NullMarked;
