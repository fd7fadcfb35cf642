package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.CheckInPolicy.Anchor;
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

/** When a shift asks for a check-in, and by which form. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class CheckInPolicyPage {
    private static final String VIEW = "administration/check-ins";

    private final SettingsReader settings;
    private final SettingOrders orders;
    private final FormsReader forms;

    @GetMapping("/administration/check-ins")
    ModelAndView policy(Caller caller, @RequestParam Map<String, String> arrived) {
        PresentSettings present = settings.present(caller);
        Standing standing = present.standing(SettingPart.CHECK_IN_POLICY);
        CheckInPolicy policy = present.value(SettingPart.CHECK_IN_POLICY, CheckInPolicy.class, CheckInPolicy.DEFAULT);
        TypedForm form = CheckInPolicyForm.of(policy);
        return withChoices(caller, SettingPage.of(VIEW, standing, form, arrived), form);
    }

    @PostMapping("/administration/check-ins")
    ModelAndView change(Caller caller, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        CheckInPolicy wanted = new CheckInPolicyForm(fields, forms.choices(caller)).read();
        Given given = orders.give(
                caller,
                SettingPart.CHECK_IN_POLICY,
                fields,
                now -> new ConfigureTenant(caller.tenantId(), now, wanted, null, null, null, null, null));
        return given.isTaken()
                ? new ModelAndView("redirect:/" + VIEW + given.goOn())
                : withChoices(caller, SettingPage.refused(VIEW, fields, given), fields.refused());
    }

    private ModelAndView withChoices(Caller caller, ModelAndView page, TypedForm form) {
        page.addObject("rows", Rows.of(form));
        page.addObject("anchors", Choice.of(Anchor.values(), CheckInPolicyPage::words));
        page.addObject("forms", forms.choices(caller));
        page.addObject("defaults", CheckInPolicyForm.windows(CheckInPolicy.DEFAULT));
        return page;
    }

    static String words(Anchor anchor) {
        return switch (anchor) {
            case START -> "the beginning";
            case MIDPOINT -> "the middle";
            case END -> "the end";
        };
    }
}
