package io.aegira.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** {@code POST /demo/login} with the name of a demo user begins a session as that user: no password, demo profile only. */
final class DemoLogin implements LoginWay {
    private final ObjectProvider<DemoUsers> users;

    DemoLogin(ObjectProvider<DemoUsers> users) {
        this.users = users;
    }

    @Override
    public String path() {
        return "/demo/login";
    }

    @Override
    public Optional<Caller> caller(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("user");
        return users.stream()
                .flatMap(known -> known.all().stream())
                .filter(user -> user.name().equals(name))
                .findFirst()
                .map(DemoUser::caller);
    }

    @Override
    public String failure() {
        return "unknown";
    }
}
