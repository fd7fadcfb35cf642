package io.aegira.query.pages;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.casework.CaseIds;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.Risk;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoIsToldWhatTest {
    /** Each stands for a figure, a rule or a reason; none may reach a supervisor, in whatever form. */
    private static final List<String> FIGURES =
            List.of("fatigue", "baseline", "spike", "2.75", "2.8", "severity", "high", "_z", "<svg viewBox=\"0 0 1000");

    private static final String CASE_OF_ANA = "/cases/" + CaseIds.caseId(Risk.episodeOf(ANA));

    @Test
    void a_supervisor_learns_who_is_flagged_and_what_to_do_and_nothing_else() {
        Day.anaIsFlagged();
        Browser supervisor = Browser.of(Crew.SUPERVISOR_OF_THE_DIGGERS);
        for (String address :
                List.of("/", "/?day=" + Day.THE_12TH, Day.ANA_PAGE, Day.ANA_PAGE + "?days=90", "/cases")) {
            assertThat(supervisor.open(address)).as(address).doesNotContainIgnoringCase(FIGURES.toArray(String[]::new));
        }
        assertThat(supervisor.open("/"))
                .contains("Needs attention")
                .contains("before the next task")
                .doesNotContain("class=\"why\"");
        assertThat(supervisor.open(Day.ANA_PAGE)).contains("Flagged since").contains("Answered the pre-shift check-in");
        assertThat(supervisor.open(Day.ANA_PAGE + "/timeline?before=2026-02-13"))
                .contains("Flagged: needs attention")
                .doesNotContainIgnoringCase(FIGURES.toArray(String[]::new));
    }

    @Test
    void those_words_would_be_found() {
        Day.anaIsFlagged();
        assertThat(Browser.of(Crew.HSE_OF_THE_QUARRY).open(Day.ANA_PAGE))
                .contains("fatigue 7 vs baseline 3.8")
                .contains("fatigue_spike")
                .contains("2.8 spreads");
    }

    @Test
    void a_tenant_can_let_supervisors_see_reasons() {
        Day.anaIsFlagged().given(People.supervisorsSeeRawScores(true));
        assertThat(Browser.of(Crew.SUPERVISOR_OF_THE_DIGGERS).open("/")).contains("fatigue 7 vs baseline 3.8");
    }

    @Test
    void health_and_safety_sees_reasons_and_distances_but_no_answers() {
        Day.anaIsFlagged();
        String page = Browser.of(Crew.HSE_OF_THE_QUARRY).open(Day.ANA_PAGE);
        assertThat(page)
                .contains("distance from usual")
                .doesNotContain("fatigue 7 ·")
                .doesNotContain("event-detail\">fatigue 7<");
    }

    @Test
    void case_managers_and_auditors_see_the_answers() {
        Day.anaIsFlagged();
        for (var caller : List.of(Crew.CASE_MANAGER, Crew.AUDITOR)) {
            assertThat(Browser.of(caller).open(Day.ANA_PAGE))
                    .as(caller.subject())
                    .contains("event-detail\">fatigue 7<")
                    .contains("higher is worse");
        }
    }

    @Test
    void a_case_shows_the_figures_behind_it() {
        Day.anaIsFlagged();
        assertThat(Browser.of(Crew.HSE_OF_THE_QUARRY).open(CASE_OF_ANA))
                .contains("fatigue 7 vs baseline 3.8")
                .contains("+2.75")
                .contains("Opened because");
    }

    @Test
    void workers_see_their_own_answers_and_support_and_no_flag() {
        Day.anaIsFlagged();
        assertThat(Browser.of(Crew.ANA_HERSELF).open("/me"))
                .contains("Fatigue")
                .contains("If you need somebody")
                .doesNotContainIgnoringCase("flagged")
                .doesNotContain("baseline");
    }

    @Test
    void somebody_elses_worker_is_as_unknown_as_nobody() {
        Day.anaIsFlagged();
        Browser supervisor = Browser.of(Crew.SUPERVISOR_OF_THE_DIGGERS);
        for (String address : List.of("/people/" + BEN, "/people/" + Crew.named("nobody"), "/?team=" + Crew.DOCKERS)) {
            assertThatThrownBy(() -> supervisor.open(address))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(404));
        }
    }

    @Test
    void who_audits_follows_ids() {
        Day.anaIsFlagged();
        assertThat(Browser.of(Crew.AUDITOR).open("/"))
                .contains("Worker " + ANA.toString().substring(0, 8));
    }

    @Test
    void who_looks_back_in_time_is_told_so_and_finds_the_way_back() {
        Day.anaIsFlagged();
        for (var caller : List.of(Crew.HSE_OF_THE_QUARRY, Crew.SUPERVISOR_OF_THE_DIGGERS)) {
            Browser reader = Browser.of(caller);
            assertThat(reader.open(Day.ANA_PAGE)).doesNotContain("Not how things stand now");
            assertThat(reader.open(Day.ANA_PAGE + "?as_of=2026-02-12T12:00&known_at=2026-02-12T06:00:30"))
                    .contains("Not how things stand now")
                    .contains("as it was known on <time datetime=\"2026-02-11T22:00:30Z\"")
                    .contains("value=\"2026-02-12T06:00:30\"")
                    .contains("href=\"?until=2026-02-12&amp;days=28\"")
                    .contains("Not flagged");
        }
    }

    @Test
    void what_leads_on_from_there_stays_there() {
        Day.anaIsFlagged();
        assertThat(Browser.of(Crew.HSE_OF_THE_QUARRY).open(Day.ANA_PAGE + "?known_at=2026-02-12T06:00:30"))
                .contains("&amp;days=90&amp;known_at=2026-02-12T06:00:30");
    }

    @Test
    void who_missed_is_asked_about_without_blame() {
        Day.anaMissed();
        assertThat(Browser.of(Crew.SUPERVISOR_OF_THE_DIGGERS).open("/?day=" + Day.THE_12TH))
                .contains("many harmless reasons")
                .contains("0 of 1 expected check-in came in.");
    }
}
