/** Pictures of the pages, as the demo shows them. */
@NullMarked
package io.aegira.standalone.pages;

import org.jspecify.annotations.NullMarked;
