package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.administration.SettingOrders.Given;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which queue a case goes to, and how fast each queue is to respond. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class RoutingPage {
    private static final CaseRouting NONE = new CaseRouting(List.of(), List.of());

    private final SettingsReader settings;
    private final SettingOrders orders;

    @GetMapping("/administration/routing")
    ModelAndView routing(Caller caller, @RequestParam Map<String, String> arrived) {
        PresentSettings present = settings.present(caller);
        Standing standing = present.standing(SettingPart.ROUTING);
        CaseRouting routing = present.value(SettingPart.ROUTING, CaseRouting.class, NONE);
        TypedForm form = RoutingForm.of(routing);
        return withChoices(caller, SettingPage.of("administration/routing", standing, form, arrived), form);
    }

    @PostMapping("/administration/routing")
    ModelAndView change(Caller caller, @RequestParam Map<String, String> typed) {
        List<Choice> sites = settings.sites(caller);
        Fields fields = new Fields(typed);
        CaseRouting wanted = new RoutingForm(fields, sites).read();
        Given given = orders.give(
                caller,
                SettingPart.ROUTING,
                fields,
                now -> new ConfigureTenant(caller.tenantId(), now, null, null, null, wanted, null, null));
        return given.isTaken()
                ? new ModelAndView("redirect:/administration/routing" + given.goOn())
                : withChoices(caller, SettingPage.refused("administration/routing", fields, given), fields.refused());
    }

    private ModelAndView withChoices(Caller caller, ModelAndView page, TypedForm form) {
        page.addObject("rows", Rows.of(form));
        page.addObject("queues", Choice.of(CaseQueue.values(), RoutingPage::queue));
        page.addObject("severities", Choice.of(EpisodeSeverity.values(), Words::severity));
        page.addObject("reasons", Choice.of(OpenedBy.values(), opened -> Words.sentence(Words.openedBy(opened))));
        page.addObject("sites", settings.sites(caller));
        return page;
    }

    private static String queue(CaseQueue queue) {
        return switch (queue) {
            case SUPERVISOR -> "Supervisors";
            case HSE -> "Health and safety";
            case CASE_MANAGER -> "Case managers";
        };
    }
}
