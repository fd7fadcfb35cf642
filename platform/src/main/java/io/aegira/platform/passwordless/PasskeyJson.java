package io.aegira.platform.passwordless;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and authenticators say to us and we to them, in the form of the standard. */
final class PasskeyJson {
    /** Those that vouch for themselves at length have some kilobytes. */
    private static final int LONGEST = 64 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<RelyingPartyPublicKey> MADE = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
            new TypeReference<>() {};

    private PasskeyJson() {}

    static String write(Object options) {
        return JSON.writeValueAsString(options);
    }

    static Optional<RelyingPartyPublicKey> made(HttpServletRequest request) throws IOException {
        return read(request, MADE);
    }

    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> used(HttpServletRequest request)
            throws IOException {
        return read(request, USED);
    }

    private static <T> Optional<T> read(HttpServletRequest request, TypeReference<T> type) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST);
        try {
            return Optional.ofNullable(JSON.readValue(body, type));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
