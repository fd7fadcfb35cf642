package io.aegira.platform.security;

/** The provider does not answer, or nothing that could be understood: it has said neither yes nor no. */
final class ProviderOutOfReach extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderOutOfReach(String why) {
        super(why);
    }

    ProviderOutOfReach(String why, Exception cause) {
        super(why, cause);
    }
}
