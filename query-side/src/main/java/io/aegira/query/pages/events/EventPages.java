package io.aegira.query.pages.events;

import static io.aegira.platform.security.Role.AUDITOR;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.activity.ConnectedEvent;
import io.aegira.query.activity.EventPosition;
import io.aegira.query.activity.EventView;
import io.aegira.query.activity.FindEvent;
import io.aegira.query.activity.ListEvents;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages about events together. */
@Component
@RequiredArgsConstructor
class EventPages {
    private static final int ON_A_PAGE = 50;

    private final Questions questions;

    EventsShown list(Caller caller, EventsAsked asked) {
        Sight all = Sight.of(caller, AUDITOR);
        ZoneId zone = zone(all);
        ListEvents question = new ListEvents(
                all,
                caller.subject(),
                asked.types(),
                asked.about(),
                asked.happened(zone),
                asked.position(),
                ON_A_PAGE + 1);
        List<EventView> events = questions.many(question, EventView.class);
        List<EventView> shown = events.subList(0, Math.min(ON_A_PAGE, events.size()));
        return new EventsShown(
                asked,
                EventChoices.of(asked.what()),
                shown.stream().map(new EventLines(zone)::of).toList(),
                events.size() > ON_A_PAGE
                        ? asked.before(EventPosition.of(shown.getLast())).link()
                        : null,
                asked.before().isBlank() ? null : asked.before(null).link(),
                "");
    }

    EventShown event(Caller caller, UUID eventId) {
        Sight all = Sight.of(caller, AUDITOR);
        ConnectedEvent found = questions.one(new FindEvent(all, caller.subject(), eventId), ConnectedEvent.class);
        PersonView person = person(all, found.event().workerId());
        return new EventLayout(found, person, zone(all)).event();
    }

    private ZoneId zone(Sight sight) {
        return ZoneId.of(questions.one(new FindTenant(sight), TenantView.class).timezone());
    }

    /** Absent also for who was erased. */
    private @Nullable PersonView person(Sight sight, @Nullable WorkerId worker) {
        try {
            return worker == null
                    ? null
                    : questions.one(new FindPerson(sight, sight, sight, false, worker), PersonView.class);
        } catch (Problem erased) {
            return null;
        }
    }
}
