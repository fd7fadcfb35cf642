package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.trail.LookView;
import io.aegira.query.audit.trail.Looks;
import io.aegira.query.audit.trail.RecordedLooks;
import io.aegira.query.audit.trail.RecordedLooks.Place;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.ListCases;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.ListWorkers;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looked at what is known of the caller, with the caller's own eyes alone. */
@Component
@RequiredArgsConstructor
class OwnLooks {
    private static final Stretch ALL = Stretch.first(5_000);

    private final Questions questions;
    private final RecordedLooks recorded;

    /** The latest first. @param after absent: from the latest one */
    List<LookView> of(Caller caller, WorkerId worker, Instant from, @Nullable Place after, int fetch) {
        return recorded.list(looks(caller, worker, from), after, fetch);
    }

    private Looks looks(Caller caller, WorkerId worker, Instant from) {
        Sight self = Sight.of(caller, WORKER);
        PersonView person =
                questions.one(new FindPerson(self, Sight.of(caller), self, false, worker), PersonView.class);
        WorkerView place = questions.many(new ListWorkers(self, false, null, 1), WorkerView.class).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        List<CaseShown> cases = questions.many(new ListCases(self, self, null, null, ALL), CaseShown.class);
        return new Looks(
                worker,
                caller.subject(),
                place.siteId(),
                place.teamId(),
                cases.stream().map(CaseShown::caseId).collect(Collectors.toSet()),
                cases.isEmpty() ? null : cases.getFirst().openedAt(),
                ZoneId.of(person.timezone()),
                from);
    }
}
