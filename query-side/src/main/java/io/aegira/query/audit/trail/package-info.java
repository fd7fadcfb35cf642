/** Shows who did, saw or was refused what, from the log itself: there is no other copy that could say otherwise. */
@NullMarked
package io.aegira.query.audit.trail;

import org.jspecify.annotations.NullMarked;
