package io.aegira.platform.passwordless;

import com.webauthn4j.util.exception.WebAuthnException;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.CallerAuthentication;
import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;

/** A worker's passkeys, for the pages on which they are made, seen and removed. Call it for the worker who has logged in. */
public final class Passkeys {
    private static final int MOST = 10;

    private final RelyingParty us;
    private final PasskeyRows rows;
    private final PasskeyLogin login;
    private final PublicKeyCredentialCreationOptionsRepository challenges =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    Passkeys(RelyingParty us, PasskeyRows rows, PasskeyLogin login) {
        this.us = us;
        this.rows = rows;
        this.login = login;
    }

    /** Whether passkeys can be made and used where the request came to. */
    public boolean areMadeAt(HttpServletRequest request) {
        return us.isAt(request);
    }

    /** The oldest first. @throws Problem 404 for a caller who is no worker */
    public List<Passkey> of(Caller caller) {
        return rows.of(worker(caller)).stream()
                .map(one -> new Passkey(one.getCredentialId().toBase64UrlString(), one.getCreated(), one.getLastUsed()))
                .toList();
    }

    /** What the browser asks a device with to make one. @throws Problem 404 where none can be made, 409 when there are enough */
    public String toMakeOne(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        WorkerId worker = worker(caller);
        if (rows.of(worker).size() >= MOST) {
            throw new Problem(409, "Conflict", "There are " + MOST + " passkeys already. Remove one first.", List.of());
        }
        PublicKeyCredentialCreationOptions options = at(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        new CallerAuthentication(LoginLinks.worker(caller.tenantId(), worker))));
        challenges.save(request, response, options);
        return PasskeyJson.write(options);
    }

    /** Keeps the one that the device made, as the body of the request tells. @throws Problem 400 unless it was asked for and is genuine */
    public void keep(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublicKeyCredentialCreationOptions asked = challenges.load(request);
        challenges.save(request, response, null);
        // Somebody else may have logged in meanwhile, in the same browser.
        if (asked == null || !asked.getUser().getId().equals(handle(caller).bytes())) {
            throw notGenuine();
        }
        RelyingPartyPublicKey made = PasskeyJson.made(request).orElseThrow(Passkeys::notGenuine);
        try {
            at(request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, made));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            throw notGenuine();
        }
    }

    /** One that is not theirs stays. */
    public void remove(Caller caller, String id) {
        try {
            rows.remove(worker(caller), Bytes.fromBase64(id));
        } catch (IllegalArgumentException none) {
            throw Problem.notFound();
        }
    }

    /** What the browser asks any device with, before anybody is known. @throws Problem 404 where none can be used */
    public String toUseOne(HttpServletRequest request, HttpServletResponse response) {
        return login.challenge(request, response).orElseThrow(Problem::notFound);
    }

    private WebAuthnRelyingPartyOperations at(HttpServletRequest request) {
        return us.at(request).orElseThrow(Problem::notFound);
    }

    private static UserHandle handle(Caller caller) {
        return new UserHandle(caller.tenantId(), worker(caller));
    }

    private static WorkerId worker(Caller caller) {
        if (caller.workerId() == null) {
            throw Problem.notFound();
        }
        return caller.workerId();
    }

    private static Problem notGenuine() {
        return new Problem(400, "Bad request", "This passkey was not asked for, or is none.", List.of());
    }

    /** @param usedAt when it last let somebody in; when it was made, before that */
    public record Passkey(String id, Instant madeAt, Instant usedAt) {}
}
