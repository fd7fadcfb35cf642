package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.RetentionPolicy;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.administration.SettingOrders.Given;
import java.time.Period;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long identities of those who left are kept. A period is tried before it is set: what it erases is gone for ever. */
@Controller
@RequiredArgsConstructor
@AllowedFor(ORG_ADMIN)
class RetentionPage {
    private static final String VIEW = "administration/retention";
    private static final RetentionPolicy FOR_EVER = new RetentionPolicy(null);

    private final SettingsReader settings;
    private final SettingOrders orders;
    private final RetentionReader trials;

    /** Tries the period that is written, if any; nothing is changed. */
    @GetMapping("/administration/retention")
    ModelAndView retention(Caller caller, @RequestParam Map<String, String> typed) {
        PresentSettings present = settings.present(caller);
        Fields fields = new Fields(typed);
        Period tried = WrittenPeriod.read(fields);
        ModelAndView page = SettingPage.of(VIEW, present.standing(SettingPart.RETENTION), fields.refused(), typed);
        return shown(caller, page, present, tried);
    }

    @PostMapping("/administration/retention")
    ModelAndView change(Caller caller, @RequestParam Map<String, String> typed) {
        PresentSettings present = settings.present(caller);
        Fields fields = new Fields(typed);
        Period wanted = WrittenPeriod.read(fields);
        if (wanted != null) {
            refuseUnlessAsTried(trials.report(caller, wanted, present.zone()), fields);
        }
        Given given = orders.give(caller, SettingPart.RETENTION, fields, now -> {
            RetentionPolicy policy = wanted == null ? FOR_EVER : new RetentionPolicy(wanted);
            return new ConfigureTenant(caller.tenantId(), now, null, null, null, null, policy, null);
        });
        return given.isTaken()
                ? new ModelAndView("redirect:/" + VIEW + given.goOn())
                : shown(caller, SettingPage.refused(VIEW, fields, given), settings.present(caller), wanted);
    }

    private static void refuseUnlessAsTried(RetentionReport report, Fields fields) {
        if (!report.known()) {
            fields.refuse("", "Whom it erases cannot be told at the moment. Try again in a minute.");
        } else if (!fields.text("due").equals(Integer.toString(report.due()))) {
            fields.refuse("", "Others are due by now than when you tried it. Look at the report again, then set it.");
        }
    }

    private ModelAndView shown(Caller caller, ModelAndView page, PresentSettings present, @Nullable Period tried) {
        Period now = present.value(SettingPart.RETENTION, RetentionPolicy.class, FOR_EVER)
                .identityAfterLeaving();
        page.addObject("present", now == null ? "" : Words.period(now));
        page.addObject("coming", now == null ? null : trials.report(caller, now, present.zone()));
        page.addObject("tried", tried == null ? null : trials.report(caller, tried, present.zone()));
        return page;
    }
}
