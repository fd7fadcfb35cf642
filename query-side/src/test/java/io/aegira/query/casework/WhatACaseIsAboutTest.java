package io.aegira.query.casework;

import static io.aegira.kernel.risk.RiskEvent.EpisodeChange.CORRECTED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeStanding.SUPPORTED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeStanding.UNSUPPORTED;
import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Crew.HSE_OF_THE_QUARRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import io.aegira.query.platform.Questions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatACaseIsAboutTest {
    private static final CaseId ANAS = CaseIds.caseId(Risk.episodeOf(ANA));

    private final ReadModels models =
            ReadModels.begin().given(People.allRegistered()).given(Risk.opened(ANA, EpisodeSeverity.HIGH));

    @Test
    void it_names_its_reasons_and_what_led_to_it() {
        models.given(People.caseOpened(ANA));
        models.then(() -> {
            CaseDetailView detail = detail(Crew.CASE_MANAGER);
            assertThat(detail.reasons()).containsExactly(Risk.WHY);
            assertThat(detail.timeline())
                    .extracting(TimelineView::eventType)
                    .containsExactly("risk.episode_opened", "case.opened");
        });
    }

    @Test
    void it_stays_when_its_episode_turns_out_unsupported_and_says_so() {
        models.given(People.caseOpened(ANA), Risk.updated(ANA, CORRECTED, UNSUPPORTED, null));
        models.then(() -> {
            assertThat(cases(Crew.CASE_MANAGER, null, CaseStatus.OPEN)).hasSize(1);
            assertThat(detail(Crew.CASE_MANAGER).timeline().getLast().facts()).containsEntry("standing", "unsupported");
            assertThat(detail(Crew.CASE_MANAGER).explanations()).singleElement().satisfies(explanation -> {
                assertThat(explanation.standing()).isEqualTo(UNSUPPORTED);
                assertThat(explanation.inWords()).endsWith("do not add up to an episode. The case stays.");
            });
        });
    }

    @Test
    void what_was_corrected_before_it_was_opened_needs_no_explanation() {
        models.given(Risk.updated(ANA, CORRECTED, SUPPORTED, null), People.caseOpened(ANA));
        models.then(() -> assertThat(detail(Crew.CASE_MANAGER).explanations()).isEmpty());
    }

    @Test
    void it_stays_when_its_episode_was_over_earlier_and_says_so() {
        models.given(People.caseOpened(ANA), Risk.updated(ANA, CORRECTED, SUPPORTED, "08:00"));
        models.then(() -> assertThat(detail(Crew.CASE_MANAGER).explanations())
                .singleElement()
                .extracting(CaseExplanationView::inWords)
                .isEqualTo("By what is known now, the episode was over at " + Crew.instant("08:00")
                        + ", its severity high. The case stays."));
    }

    @Test
    void it_lies_in_a_queue() {
        models.given(People.caseOpened(ANA));
        assertThat(cases(Crew.CASE_MANAGER, "hse", null)).hasSize(1);
        assertThat(cases(Crew.CASE_MANAGER, "rtw", null)).isEmpty();
        assertThat(cases(Crew.CASE_MANAGER, null, CaseStatus.RESOLVED)).isEmpty();
    }

    @Test
    void a_supervisor_sees_that_there_is_one_and_no_reason() {
        models.given(People.caseOpened(ANA), People.caseOpened(BEN));
        List<CaseShown> shown = cases(Crew.SUPERVISOR_OF_THE_DIGGERS, null, null);
        assertThat(shown).singleElement().isInstanceOf(RedactedCaseView.class);
        assertThat(AegiraJson.mapper().writeValueAsString(shown.getFirst())).doesNotContain("severity");
    }

    @Test
    void another_sites_case_does_not_exist() {
        models.given(People.caseOpened(BEN));
        assertThat(cases(HSE_OF_THE_QUARRY, null, null)).isEmpty();
        assertThatThrownBy(() -> TenantScope.call(
                        Crew.TENANT,
                        () -> api().detail(HSE_OF_THE_QUARRY, CaseIds.caseId(Risk.episodeOf(BEN)), null, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private static CaseDetailView detail(Caller caller) {
        return TenantScope.call(Crew.TENANT, () -> api().detail(caller, ANAS, null, null));
    }

    private static List<CaseShown> cases(Caller caller, String queue, CaseStatus status) {
        PageRequest page = new PageRequest(Optional.empty(), 50);
        return TenantScope.call(
                Crew.TENANT,
                () -> api().cases(caller, queue, status, null, null, page).items());
    }

    private static CasesApi api() {
        return new CasesApi(ReadModels.bean(Questions.class));
    }
}
