/** Pages as their readers get them. */
@NullMarked
package io.aegira.query.pages;

import org.jspecify.annotations.NullMarked;
