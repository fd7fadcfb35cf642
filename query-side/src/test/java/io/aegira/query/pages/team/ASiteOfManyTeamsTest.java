package io.aegira.query.pages.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.query.organisation.TeamView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ASiteOfManyTeamsTest {
    private static final UUID NAMES = new UUID(0, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 12);

    @Test
    void a_few_teams_are_looked_at_together() {
        assertThat(BoardLinks.unlessChosen(teams(8))).isNull();
        assertThat(choices(8))
                .extracting(Board.TeamChoice::name)
                .hasSize(9)
                .first()
                .isEqualTo("All teams");
    }

    @Test
    void of_many_the_first_is_looked_at_and_the_others_can_be_chosen() {
        assertThat(BoardLinks.unlessChosen(teams(9))).isEqualTo(team(0).teamId());
        assertThat(choices(9))
                .extracting(Board.TeamChoice::name)
                .hasSize(9)
                .first()
                .isEqualTo("Team 0");
        assertThat(choices(9)).filteredOn(Board.TeamChoice::chosen).hasSize(1);
    }

    private static List<Board.TeamChoice> choices(int number) {
        List<TeamView> teams = teams(number);
        return new BoardLinks(BoardLinks.unlessChosen(teams), DAY, DAY, DAY).teams(teams, DAY);
    }

    private static List<TeamView> teams(int number) {
        return IntStream.range(0, number).mapToObj(ASiteOfManyTeamsTest::team).toList();
    }

    private static TeamView team(int number) {
        return new TeamView(
                TeamId.of(Uuid5.of(NAMES, "team " + number)),
                "Team " + number,
                SiteId.of(Uuid5.of(NAMES, "site")),
                "Site",
                "Europe/Berlin");
    }
}
