/** Who calls: tokens, roles and what they may reach. */
@NullMarked
package io.aegira.platform.security;

import org.jspecify.annotations.NullMarked;
