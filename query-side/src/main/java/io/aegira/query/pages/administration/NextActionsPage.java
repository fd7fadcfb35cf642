package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.NextActions;
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

/** What is suggested to be done about somebody, by what calls for it. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class NextActionsPage {
    private static final String VIEW = "administration/next-actions";

    private final SettingsReader settings;
    private final SettingOrders orders;

    @GetMapping("/administration/next-actions")
    ModelAndView actions(Caller caller, @RequestParam Map<String, String> arrived) {
        PresentSettings present = settings.present(caller);
        Standing standing = present.standing(SettingPart.NEXT_ACTIONS);
        NextActions actions = present.value(SettingPart.NEXT_ACTIONS, NextActions.class, NextActions.BUILT_IN);
        TypedForm form = NextActionsForm.of(actions);
        return withGroups(SettingPage.of(VIEW, standing, form, arrived));
    }

    @PostMapping("/administration/next-actions")
    ModelAndView change(Caller caller, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        NextActions wanted = NextActionsForm.read(fields);
        Given given = orders.give(
                caller,
                SettingPart.NEXT_ACTIONS,
                fields,
                now -> new ConfigureTenant(caller.tenantId(), now, null, null, null, null, null, wanted));
        return given.isTaken()
                ? new ModelAndView("redirect:/" + VIEW + given.goOn())
                : withGroups(SettingPage.refused(VIEW, fields, given));
    }

    private static ModelAndView withGroups(ModelAndView page) {
        page.addObject("groups", NextActionsForm.GROUPS);
        return page;
    }
}
