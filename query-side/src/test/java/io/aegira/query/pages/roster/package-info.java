@NullMarked
package io.aegira.query.pages.roster;

import org.jspecify.annotations.NullMarked;
