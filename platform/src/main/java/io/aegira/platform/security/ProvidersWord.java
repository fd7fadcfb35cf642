package io.aegira.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * What the provider said of somebody who has logged in.
 *
 * @param idToken where it said so; also names their session there when they log out
 * @param refreshToken to ask again with; null when it gave none
 */
record ProvidersWord(
        Caller caller, String idToken, @Nullable String refreshToken) {}
