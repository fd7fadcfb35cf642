package io.aegira.platform.passwordless;

import com.webauthn4j.util.exception.WebAuthnException;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.LoginWay;
import io.aegira.platform.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** {@code POST /login/passkey} with what an authenticator says to the challenge that the session got before. Each counts once. */
final class PasskeyLogin implements LoginWay {
    private final RelyingParty us;
    private final PublicKeyCredentialRequestOptionsRepository challenges =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeyLogin(RelyingParty us) {
        this.us = us;
    }

    /** For whoever has a passkey of ours: who that is, their device knows. */
    Optional<String> challenge(HttpServletRequest request, HttpServletResponse response) {
        return us.at(request).map(operations -> {
            PublicKeyCredentialRequestOptions options = operations.createCredentialRequestOptions(
                    new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
            challenges.save(request, response, options);
            return PasskeyJson.write(options);
        });
    }

    @Override
    public String path() {
        return "/login/passkey";
    }

    @Override
    public String failure() {
        return "passkey";
    }

    @Override
    public Optional<Caller> caller(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublicKeyCredentialRequestOptions challenge = challenges.load(request);
        challenges.save(request, response, null);
        Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> used = PasskeyJson.used(request);
        Optional<UserHandle> named = used.map(PublicKeyCredential::getResponse)
                .map(AuthenticatorAssertionResponse::getUserHandle)
                .flatMap(UserHandle::read);
        Optional<WebAuthnRelyingPartyOperations> operations = us.at(request);
        if (challenge == null || named.isEmpty() || operations.isEmpty()) {
            return Optional.empty();
        }
        RelyingPartyAuthenticationRequest said = new RelyingPartyAuthenticationRequest(challenge, used.orElseThrow());
        return TenantScope.call(named.get().tenantId(), () -> proven(operations.get(), said));
    }

    /** Who it is, the row of the passkey says, and not what came along. */
    private static Optional<Caller> proven(
            WebAuthnRelyingPartyOperations operations, RelyingPartyAuthenticationRequest said) {
        try {
            return UserHandle.read(operations.authenticate(said).getId())
                    .map(holder -> LoginLinks.worker(holder.tenantId(), holder.workerId()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
