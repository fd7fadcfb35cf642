package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.settings.SettingPart;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All that can be chosen for an organisation, and how it stands. */
@Controller
@RequiredArgsConstructor
class AdministrationPage {
    private final SettingsReader settings;

    @GetMapping("/administration")
    @AllowedFor(ORG_ADMIN)
    String all(Caller caller, Model model) {
        PresentSettings present = settings.present(caller);
        model.addAttribute(
                "settings",
                List.of(
                        new Entry(
                                "Routing and response targets",
                                "/administration/routing",
                                "Which queue a case goes to, and how fast each queue is to respond.",
                                present.standing(SettingPart.ROUTING).words()),
                        new Entry(
                                "Next best actions",
                                "/administration/next-actions",
                                "What is suggested to be done about somebody, by what calls for it.",
                                present.standing(SettingPart.NEXT_ACTIONS).words()),
                        new Entry(
                                "When a flag becomes a case",
                                "/administration/cases",
                                "Which flags open a case, and when.",
                                present.standing(SettingPart.CASE_POLICY).words()),
                        new Entry(
                                "Check-in policy",
                                "/administration/check-ins",
                                "When a shift asks for a check-in, and by which form.",
                                present.standing(SettingPart.CHECK_IN_POLICY).words()),
                        new Entry(
                                "Forms",
                                "/administration/forms",
                                "What workers are asked: every version, and how it looks on a phone.",
                                ""),
                        new Entry(
                                "Privacy",
                                "/administration/privacy",
                                "What supervisors are shown of their own teams.",
                                present.standing(SettingPart.PRIVACY).words()),
                        new Entry(
                                "Retention",
                                "/administration/retention",
                                "How long it is known who somebody was after they left.",
                                present.standing(SettingPart.RETENTION).words())));
        return "administration";
    }

    /** @param standing since when it is so, in words */
    record Entry(String title, String path, String what, String standing) {}
}
