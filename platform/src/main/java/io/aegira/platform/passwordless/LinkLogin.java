package io.aegira.platform.passwordless;

import io.aegira.platform.security.Caller;
import io.aegira.platform.security.LoginWay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /login/link} with what a link ends with. To open the link is not enough: programs that show previews do that too. */
final class LinkLogin implements LoginWay {
    static final String PATH = "/login/link";
    private static final String FIELD = "link";

    private final LoginLinks links;

    LinkLogin(LoginLinks links) {
        this.links = links;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Optional<Caller> caller(HttpServletRequest request, HttpServletResponse response) {
        return links.use(Objects.requireNonNullElse(request.getParameter(FIELD), ""));
    }

    @Override
    public String failure() {
        return "link";
    }
}
