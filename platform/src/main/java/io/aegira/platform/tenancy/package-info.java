/** Whose data a thread works on. A tenant scope is named before any row is touched; without one the database shows nothing. The stream scope is for processors, sagas and the sweepers alone. */
@NullMarked
package io.aegira.platform.tenancy;

import org.jspecify.annotations.NullMarked;
