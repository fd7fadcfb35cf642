/** How the edge speaks: problems, pages, parameters. */
@NullMarked
package io.aegira.platform.web;

import org.jspecify.annotations.NullMarked;
