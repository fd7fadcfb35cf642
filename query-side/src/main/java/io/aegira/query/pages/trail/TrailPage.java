package io.aegira.query.pages.trail;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.audit.trail.AuditRecordView;
import io.aegira.query.audit.trail.RecordedActions;
import io.aegira.query.audit.trail.RecordedActions.Place;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.ListForms;
import io.aegira.query.organisation.ListSites;
import io.aegira.query.organisation.SiteView;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        model.addAttribute("trail", shown(asked, caller));
        model.addAttribute("whole", caller.is(AUDITOR));
        return "trail";
    }

    private TrailShown shown(TrailAsked asked, Caller caller) {
        List<AuditRecordView> found = trail.list(asked.wanted(!caller.is(AUDITOR)), asked.place(), ON_A_PAGE + 1);
        List<AuditRecordView> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        ZoneId zone = zone(caller);
        ChangesInWords changes = new ChangesInWords(names(caller, shown));
        return new TrailShown(
                asked,
                choices(asked),
                shown.stream().map(record -> line(record, zone, changes)).toList(),
                found.size() > ON_A_PAGE
                        ? asked.before(Place.of(shown.getLast())).link()
                        : null,
                asked.before().isBlank() ? null : asked.before(null).link());
    }

    private ZoneId zone(Caller caller) {
        return ZoneId.of(
                questions.one(new FindTenant(all(caller)), TenantView.class).timezone());
    }

    /** Of what settings name by id; asked for where some were changed. */
    private Map<String, String> names(Caller caller, List<AuditRecordView> shown) {
        if (shown.stream().allMatch(record -> record.newValue() == null)) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        questions
                .many(new ListSites(all(caller)), SiteView.class)
                .forEach(site -> names.put(site.siteId().toString(), site.name()));
        questions
                .many(new ListForms(all(caller)), FormVersion.class)
                .forEach(form -> names.put(form.formId().toString(), form.name()));
        return names;
    }

    private static Sight all(Caller caller) {
        return Sight.of(caller, AUDITOR, ORG_ADMIN);
    }

    private static List<TrailShown.Choice> choices(TrailAsked asked) {
        return Arrays.stream(AuditedAction.values())
                .map(action -> new TrailShown.Choice(
                        action.text(), words(action.text()), action.text().equals(asked.action())))
                .toList();
    }

    private static TrailShown.Line line(AuditRecordView record, ZoneId zone, ChangesInWords changes) {
        return new TrailShown.Line(
                Moment.at(record.recordedAt(), zone),
                words(record.action()),
                record,
                changes.of(record.previousValue(), record.newValue()));
    }

    private static String words(String action) {
        return Words.sentence(action.replace('_', ' '));
    }
}
