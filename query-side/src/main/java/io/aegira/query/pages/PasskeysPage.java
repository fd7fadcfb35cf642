package io.aegira.query.pages;

import io.aegira.platform.passwordless.Passkeys;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the script of the passkeys asks for and sends, and the button that removes one. */
@Controller
@RequiredArgsConstructor
@AllowedFor(Role.WORKER)
class PasskeysPage {
    private final ObjectProvider<Passkeys> passkeys;

    @GetMapping(path = "/login/passkey/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor(withoutLogin = true)
    @ResponseBody
    String toUseOne(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.getObject().toUseOne(request, response);
    }

    @GetMapping(path = "/me/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String toMakeOne(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return passkeys.getObject().toMakeOne(caller, request, response);
    }

    @PostMapping("/me/passkeys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        passkeys.getObject().keep(caller, request, response);
    }

    @PostMapping("/me/passkeys/{id}/remove")
    String remove(Caller caller, @PathVariable("id") String id) {
        passkeys.getObject().remove(caller, id);
        return "redirect:/me#passkeys";
    }
}
