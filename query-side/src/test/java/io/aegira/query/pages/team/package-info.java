@NullMarked
package io.aegira.query.pages.team;

import org.jspecify.annotations.NullMarked;
