package io.aegira.platform.security;

import io.aegira.platform.audit.AuditTrail;
import io.aegira.platform.audit.Deed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Sends who did not get in back to the login page, and has it recorded. */
final class LoginFailures {
    private final ObjectProvider<AuditTrail> trail;

    LoginFailures(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    /** @param reason also what the login page is told */
    AuthenticationFailureHandler handler(String reason) {
        AuthenticationFailureHandler back = new SimpleUrlAuthenticationFailureHandler(LoginPage.PATH + "?" + reason);
        return (request, response, failed) -> {
            record(request, reason);
            back.onAuthenticationFailure(request, response, failed);
        };
    }

    void record(HttpServletRequest request, String reason) {
        trail.ifAvailable(records -> records.recordIfPossible(Deed.nobody(request, reason)));
    }
}
