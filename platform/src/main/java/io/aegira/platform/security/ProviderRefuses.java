package io.aegira.platform.security;

/** The provider does not vouch, or no longer. The message is for operators and holds nothing secret. */
final class ProviderRefuses extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderRefuses(String why) {
        super(why);
    }
}
