package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.trail.LookView;
import io.aegira.query.audit.trail.RecordedLooks.Place;
import io.aegira.query.dashboards.Dashboards;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.QueryString;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Instant;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody who has seen a worker's data, for the worker. */
@Controller
@RequiredArgsConstructor
@AllowedFor(WORKER)
class OwnLooksPage {
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private final Questions questions;
    private final Dashboards dashboards;

    @GetMapping("/me/looks")
    String looks(Caller caller, PageRequest asked, Model model) {
        WorkerId id = caller.workerId();
        if (id == null) {
            throw Problem.notFound();
        }
        Place after = Place.of(asked);
        Page<LookView> page = asked.page(dashboards.ownLooks(caller, id, BEGINNING, after, asked.fetch()), Place::keys);
        model.addAttribute("looks", OwnLook.all(page.items(), zone(caller, id)));
        model.addAttribute("isLatest", after == null);
        model.addAttribute("older", older(asked, page.nextCursor()));
        return "looks";
    }

    /** A query string; absent at the end. */
    private static @Nullable String older(PageRequest asked, @Nullable String cursor) {
        return cursor == null ? null : QueryString.of("cursor", cursor, "limit", String.valueOf(asked.limit()));
    }

    private ZoneId zone(Caller caller, WorkerId id) {
        Sight self = Sight.of(caller, WORKER);
        FindPerson question = new FindPerson(self, Eyes.noAnswers(caller), self, true, id);
        return ZoneId.of(questions.one(question, PersonView.class).timezone());
    }
}
