/**
 * How workers come in without a password: by a link that an administrator makes for them, which lets in once and for a short time, and
 * from then on by a passkey of their own device. Nothing is stored by which somebody who reads the database could come in, and whoever
 * has left the organisation is let in no more. See ADR 0022.
 */
@NullMarked
package io.aegira.platform.passwordless;

import org.jspecify.annotations.NullMarked;
