package io.aegira.query.pages.trail;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.audit.trail.AuditRecordView;
import io.aegira.query.audit.trail.RecordedActions;
import io.aegira.query.audit.trail.RecordedActions.Place;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did, saw or was refused what. */
@Controller
@RequiredArgsConstructor
class TrailPage {
    private static final int ON_A_PAGE = 50;

    private final RecordedActions trail;
    private final Questions questions;

    @GetMapping("/audit")
    @AllowedFor({AUDITOR, ORG_ADMIN})
    String trail(
            Caller caller,
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "target", defaultValue = "") String target,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "before", defaultValue = "") String before,
            Model model) {
        TrailAsked asked = new TrailAsked(who, action, target, from, to, before);
        model.addAttribute("trail", shown(asked, zone(caller), !caller.is(AUDITOR)));
        model.addAttribute("whole", caller.is(AUDITOR));
        return "trail";
    }

    private TrailShown shown(TrailAsked asked, ZoneId zone, boolean administrationAlone) {
        List<AuditRecordView> found = trail.list(asked.wanted(administrationAlone), asked.place(), ON_A_PAGE + 1);
        List<AuditRecordView> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        return new TrailShown(
                asked,
                choices(asked),
                shown.stream().map(record -> line(record, zone)).toList(),
                found.size() > ON_A_PAGE
                        ? asked.before(Place.of(shown.getLast())).link()
                        : null,
                asked.before().isBlank() ? null : asked.before(null).link());
    }

    private ZoneId zone(Caller caller) {
        TenantView tenant = questions.one(new FindTenant(Sight.of(caller, AUDITOR, ORG_ADMIN)), TenantView.class);
        return ZoneId.of(tenant.timezone());
    }

    private static List<TrailShown.Choice> choices(TrailAsked asked) {
        return Arrays.stream(AuditedAction.values())
                .map(action -> new TrailShown.Choice(
                        action.text(), words(action.text()), action.text().equals(asked.action())))
                .toList();
    }

    private static TrailShown.Line line(AuditRecordView record, ZoneId zone) {
        return new TrailShown.Line(Moment.at(record.recordedAt(), zone), words(record.action()), record);
    }

    private static String words(String action) {
        return Words.sentence(action.replace('_', ' '));
    }
}
