/** What the application as a whole promises, asked over HTTP. One running application serves all of these tests. */
@NullMarked
package io.aegira.standalone.acceptance;

import org.jspecify.annotations.NullMarked;
