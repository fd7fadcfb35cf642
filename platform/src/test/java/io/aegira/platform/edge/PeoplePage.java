package io.aegira.platform.edge;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Callers;
import io.aegira.platform.security.Role;
import io.aegira.platform.tenancy.TenantScope;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeoplePage {
    @GetMapping("/login")
    String login(CsrfToken token) {
        return token.getToken();
    }

    @GetMapping("/")
    String home(CsrfToken token) {
        return Callers.required().subject() + " of " + TenantScope.required() + " " + token.getToken();
    }

    @GetMapping("/audit")
    @AllowedFor(Role.AUDITOR)
    String audit() {
        return "for auditors";
    }
}
