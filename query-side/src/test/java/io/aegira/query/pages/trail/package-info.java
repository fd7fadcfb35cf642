@NullMarked
package io.aegira.query.pages.trail;

import org.jspecify.annotations.NullMarked;
