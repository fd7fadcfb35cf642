package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.pages.WrittenDuration;
import io.aegira.query.pages.administration.SettingOrders.Given;
import java.time.Duration;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which flags become a case. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class CasePolicyPage {
    private static final String VIEW = "administration/cases";

    private final SettingsReader settings;
    private final SettingOrders orders;

    @GetMapping("/administration/cases")
    ModelAndView policy(Caller caller, @RequestParam Map<String, String> arrived) {
        PresentSettings present = settings.present(caller);
        Standing standing = present.standing(SettingPart.CASE_POLICY);
        CasePolicy policy = present.value(SettingPart.CASE_POLICY, CasePolicy.class, CasePolicy.DEFAULT);
        Map<String, String> typed =
                Map.of("on_high", policy.onHigh() ? "yes" : "", "open_for", WrittenDuration.text(policy.openFor()));
        return SettingPage.of(VIEW, standing, TypedForm.of(typed), arrived);
    }

    @PostMapping("/administration/cases")
    ModelAndView change(Caller caller, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(typed);
        Duration openFor = positive(fields);
        Given given = orders.give(caller, SettingPart.CASE_POLICY, fields, now -> {
            CasePolicy wanted = new CasePolicy(!fields.isEmpty("on_high"), openFor);
            return new ConfigureTenant(caller.tenantId(), now, null, wanted, null, null, null, null);
        });
        return given.isTaken()
                ? new ModelAndView("redirect:/" + VIEW + given.goOn())
                : SettingPage.refused(VIEW, fields, given);
    }

    private static @Nullable Duration positive(Fields fields) {
        Duration openFor = fields.duration("open_for");
        if (openFor != null && (openFor.isZero() || openFor.isNegative())) {
            fields.refuse("open_for", "It must be longer than nothing.");
        }
        return openFor;
    }
}
