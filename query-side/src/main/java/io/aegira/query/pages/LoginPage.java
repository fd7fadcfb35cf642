package io.aegira.query.pages;

import io.aegira.platform.passwordless.Passkeys;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.DemoUser;
import io.aegira.platform.security.DemoUsers;
import io.aegira.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people go on to log in with their provider, and a visitor of the demo chooses whom to be. */
@Controller
@RequiredArgsConstructor
class LoginPage {
    private final ObjectProvider<DemoUsers> demoUsers;
    private final ObjectProvider<Passkeys> passkeys;
    private final Environment environment;

    @GetMapping("/login")
    @AllowedFor(withoutLogin = true)
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("passkeys", passkeys.stream().anyMatch(all -> all.areMadeAt(request)));
        model.addAttribute("demo", environment.acceptsProfiles(Profiles.of("demo")));
        model.addAttribute(
                "provider",
                !environment.getProperty("aegira.oidc.client-id", "").isBlank());
        model.addAttribute("groups", groups());
        return "login";
    }

    private List<RoleGroup> groups() {
        Map<Role, List<String>> names = new LinkedHashMap<>();
        demoUsers.stream()
                .flatMap(known -> known.all().stream())
                .forEach(user -> names.computeIfAbsent(role(user), first -> new ArrayList<>())
                        .add(user.name()));
        return names.entrySet().stream()
                .map(group -> new RoleGroup(Words.role(group.getKey()), sees(group.getKey()), group.getValue()))
                .toList();
    }

    private static Role role(DemoUser user) {
        return user.roles().stream().min(Comparator.naturalOrder()).orElse(Role.WORKER);
    }

    private static String sees(Role role) {
        return switch (role) {
            case WORKER -> "Sees their own check-ins and answers, and where to find support. Nobody else’s.";
            case SUPERVISOR ->
                "Sees who in their teams is flagged, missed or excused and what to do next. Never an answer or a reason.";
            case HSE -> "Sees episodes, reasons and trends of their sites, not the answers themselves.";
            case CASE_MANAGER -> "Sees workers who have a case, with their signals and answers.";
            case ORG_ADMIN -> "Looks after configuration, people and rosters. Sees no health data.";
            case AUDITOR -> "Reads all of the tenant’s history, by worker ids instead of names, and changes nothing.";
            case INTEGRATION -> "Is a system that sends rosters, availability and answers.";
            case PLATFORM_ADMIN -> "Runs the installation: imports, replays, health. Sees no health data.";
        };
    }

    /** Those who are the same to the tenant. @param sees one sentence */
    record RoleGroup(String role, String sees, List<String> names) {}
}
