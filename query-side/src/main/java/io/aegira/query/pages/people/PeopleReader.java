package io.aegira.query.pages.people;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.ListWorkers;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks who belongs to the organisation. */
@Component
@RequiredArgsConstructor
class PeopleReader {
    private static final int TOGETHER = 40;

    private final Questions questions;

    /** @param after whom the last page ended with; absent: from the beginning */
    PeopleShown of(Caller caller, @Nullable WorkerId after, String done) {
        Sight all = Sight.of(caller, ORG_ADMIN);
        List<WorkerView> found = questions.many(new ListWorkers(all, true, after, TOGETHER + 1), WorkerView.class);
        List<WorkerView> shown = found.stream().limit(TOGETHER).toList();
        List<TeamView> teams = questions.many(new ListTeams(all), TeamView.class);
        Map<TeamId, TeamView> byId =
                teams.stream().collect(Collectors.toMap(TeamView::teamId, Function.identity(), (one, same) -> one));
        return new PeopleShown(
                shown.stream().map(worker -> person(worker, byId)).toList(),
                found.size() > TOGETHER ? "?after=" + shown.getLast().workerId() : null,
                teams,
                Map.of(),
                "",
                "",
                done);
    }

    /** @throws Problem 404 for nobody, or somebody of another organisation */
    String name(Caller caller, WorkerId worker) {
        Sight all = Sight.of(caller, ORG_ADMIN);
        Sight nobody = Sight.of(caller);
        PersonView person = questions.one(new FindPerson(all, nobody, nobody, true, worker), PersonView.class);
        return Words.name(person.displayName(), worker);
    }

    private static PeopleShown.Person person(WorkerView worker, Map<TeamId, TeamView> teams) {
        TeamView team = worker.teamId() == null ? null : teams.get(worker.teamId());
        return new PeopleShown.Person(
                worker.workerId().toString(),
                Words.name(worker.displayName(), worker.workerId()),
                team == null ? "no team" : team.name() + ", " + team.siteName(),
                !worker.registered() ? "known by facts alone" : worker.active() ? "active" : "deactivated",
                worker.active());
    }
}
