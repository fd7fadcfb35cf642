package io.aegira.query.pages;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.at;
import static io.aegira.query.fixture.Crew.instant;
import static io.aegira.query.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import org.junit.jupiter.api.Test;

/** Noon of the day on which Ana got a case. */
class WhatACaseWaitsForTest {
    private static final CaseId CASE = CaseIds.caseId(Risk.episodeOf(ANA));
    private static final Browser HSE = Browser.of(Crew.HSE_OF_THE_QUARRY);

    @Test
    void a_target_that_has_passed_is_overdue_in_words() {
        Day.anaIsFlagged().given(routed("11:00", "18:00"));
        assertThat(HSE.open("/cases")).contains("Overdue: acknowledge by").contains("Not yet seen");
        assertThat(HSE.open("/cases/" + CASE))
                .contains("Overdue: acknowledge by")
                .contains("Next: act by");
    }

    @Test
    void what_has_been_done_is_not_due_any_more() {
        Day.anaIsFlagged().given(routed("11:00", "18:00"), acknowledged());
        assertThat(HSE.open("/cases")).contains("Next: act by").doesNotContain("Overdue");
    }

    @Test
    void each_stage_has_its_own_cases() {
        ReadModels day = Day.anaIsFlagged();
        assertThat(shownAt("unseen")).isTrue();
        day.given(acknowledged());
        assertThat(shownAt("unseen")).isFalse();
        assertThat(shownAt("acknowledged")).isTrue();
        day.given(actedUntil("17:00"));
        assertThat(shownAt("acknowledged")).isFalse();
        assertThat(shownAt("in_work")).isTrue();
        assertThat(shownAt("open")).isTrue();
        assertThat(shownAt("resolved")).isFalse();
        assertThat(HSE.open("/cases")).contains("Next: follow up by").contains("12 Feb 2026, 17:00");
    }

    @Test
    void my_cases_are_those_in_my_hands_and_the_address_says_so() {
        ReadModels day = Day.anaIsFlagged();
        assertThat(shownAt("open&mine=true")).isFalse();
        day.given(assignedTo(Crew.HSE_OF_THE_QUARRY.subject()));
        assertThat(shownAt("open&mine=true")).isTrue();
        assertThat(HSE.open("/cases?status=open&mine=true"))
                .contains("?status=unseen&amp;mine=true")
                .contains("yours");
        assertThat(Browser.of(Crew.CASE_MANAGER).open("/cases?mine=true")).doesNotContain("data-testid=\"cases\"");
    }

    @Test
    void a_supervisor_is_told_by_when_and_not_why() {
        Day.anaIsFlagged().given(routed("11:00", "18:00"));
        Browser supervisor = Browser.of(Crew.SUPERVISOR_OF_THE_DIGGERS);
        assertThat(supervisor.open("/cases"))
                .contains("Overdue: acknowledge by")
                .doesNotContain("/cases/" + CASE)
                .doesNotContain("fatigue");
    }

    @Test
    void what_people_did_stands_among_what_was_decided() {
        Day.anaIsFlagged().given(acknowledged(), actedUntil("17:00"), assignedTo("carla"));
        assertThat(HSE.open("/cases/" + CASE))
                .contains("Through a link")
                .contains("Talked with the worker")
                .contains("Look again by Thu 12 Feb 2026, 17:00")
                .contains("Owner: carla")
                .contains("Signal on an answer: High");
    }

    @Test
    void a_stage_that_there_is_not_is_refused_by_name() {
        Day.anaIsFlagged();
        assertThatThrownBy(() -> HSE.open("/cases?status=forgotten"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::field)
                                .containsExactly("status"));
    }

    private static boolean shownAt(String status) {
        return HSE.open("/cases?status=" + status).contains("/cases/" + CASE);
    }

    private static CaseRouted routed(String acknowledgeBy, String actBy) {
        return new CaseRouted(
                named("routed"),
                at("08:00"),
                CASE,
                Risk.episodeOf(ANA),
                ANA,
                "hse",
                named("routing"),
                instant(acknowledgeBy),
                instant(actBy),
                null,
                null,
                null);
    }

    private static CaseAcknowledged acknowledged() {
        return new CaseAcknowledged(
                named("seen"),
                at("10:00"),
                CASE,
                Risk.episodeOf(ANA),
                ANA,
                AcknowledgementMethod.DEEP_LINK_CLICKED,
                "HSE");
    }

    private static CaseActionLogged actedUntil(String followUp) {
        return new CaseActionLogged(
                named("acted"),
                at("10:30"),
                CASE,
                Risk.episodeOf(ANA),
                ANA,
                CaseAction.TALKED_WITH_WORKER,
                null,
                at(followUp));
    }

    private static CaseAssigned assignedTo(String owner) {
        return new CaseAssigned(
                named("assigned to " + owner), at("10:15"), CASE, Risk.episodeOf(ANA), ANA, "hse", owner, null);
    }
}
