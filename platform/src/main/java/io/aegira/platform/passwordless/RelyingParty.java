package io.aegira.platform.passwordless;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Us, as authenticators know us: a name of the web that passkeys are made for and that they are used at alone. It is said by a setting,
 * never by what a request claims to have come to; without the setting there is only this machine.
 */
final class RelyingParty {
    private static final String THIS_MACHINE = "localhost";

    private final WorkersAsUsers users;
    private final PasskeyRows passkeys;
    private final @Nullable WebAuthnRelyingPartyOperations atAddress;

    RelyingParty(PasswordlessSettings settings, WorkersAsUsers users, PasskeyRows passkeys) {
        this.users = users;
        this.passkeys = passkeys;
        this.atAddress = settings.address().isBlank() ? null : at(URI.create(settings.address()));
    }

    /** Empty where no passkey can be made or used. */
    Optional<WebAuthnRelyingPartyOperations> at(HttpServletRequest request) {
        if (atAddress != null) {
            return Optional.of(atAddress);
        }
        return isAt(request)
                ? Optional.of(
                        at(URI.create(request.getScheme() + "://" + THIS_MACHINE + ":" + request.getServerPort())))
                : Optional.empty();
    }

    boolean isAt(HttpServletRequest request) {
        return atAddress != null || THIS_MACHINE.equals(request.getServerName());
    }

    /** The device must know who holds it: with nothing else to prove who comes, a device that lies about is not enough. */
    private WebAuthnRelyingPartyOperations at(URI origin) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                users,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(origin.getHost())
                        .name("Aegira")
                        .build(),
                Set.of(origin.toString()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
