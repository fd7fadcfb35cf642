/** Who is answered what, and what is recorded of it: every route of the running application as everybody. */
@NullMarked
package io.aegira.standalone.acceptance.access;

import org.jspecify.annotations.NullMarked;
