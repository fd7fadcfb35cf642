package io.aegira.query.pages.rules;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What the teams of the organisation are called. */
@Component
@RequiredArgsConstructor
class TeamNames {
    private final Questions questions;

    Map<UUID, String> of(Caller caller) {
        return questions.many(new ListTeams(Sight.of(caller, ORG_ADMIN)), TeamView.class).stream()
                .collect(Collectors.toMap(team -> team.teamId().value(), TeamView::name));
    }
}
