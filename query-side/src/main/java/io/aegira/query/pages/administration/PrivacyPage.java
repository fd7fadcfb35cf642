package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.pages.administration.SettingOrders.Given;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What supervisors are shown. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class PrivacyPage {
    private static final String VIEW = "administration/privacy";

    private final SettingsReader settings;
    private final SettingOrders orders;

    @GetMapping("/administration/privacy")
    ModelAndView privacy(Caller caller, @RequestParam Map<String, String> arrived) {
        PresentSettings present = settings.present(caller);
        Standing standing = present.standing(SettingPart.PRIVACY);
        PrivacySwitches privacy = present.value(SettingPart.PRIVACY, PrivacySwitches.class, PrivacySwitches.DEFAULT);
        Map<String, String> typed = Map.of("raw_scores", privacy.supervisorsSeeRawScores() ? "yes" : "");
        return SettingPage.of(VIEW, standing, TypedForm.of(typed), arrived);
    }

    @PostMapping("/administration/privacy")
    ModelAndView change(Caller caller, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        PrivacySwitches wanted = new PrivacySwitches(!fields.isEmpty("raw_scores"));
        Given given = orders.give(
                caller,
                SettingPart.PRIVACY,
                fields,
                now -> new ConfigureTenant(caller.tenantId(), now, null, null, wanted, null, null, null));
        return given.isTaken()
                ? new ModelAndView("redirect:/" + VIEW + given.goOn())
                : SettingPage.refused(VIEW, fields, given);
    }
}
