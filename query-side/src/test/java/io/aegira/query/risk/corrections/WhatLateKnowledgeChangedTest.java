package io.aegira.query.risk.corrections;

import static io.aegira.kernel.risk.RiskEvent.EpisodeChange.ATTACHED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeChange.CORRECTED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeStanding.SUPPORTED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeStanding.UNSUPPORTED;
import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.risk.corrections.CorrectionKind.CASE_EXPLAINED;
import static io.aegira.query.risk.corrections.CorrectionKind.EPISODE_CORRECTED;
import static io.aegira.query.risk.corrections.CorrectionKind.EPISODE_UNSUPPORTED;
import static io.aegira.query.risk.corrections.CorrectionKind.PROMPT_OVERRIDDEN;
import static io.aegira.query.risk.corrections.CorrectionKind.SIGNAL_SUPERSEDED;
import static io.aegira.query.risk.corrections.CorrectionKind.SIGNAL_WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.checkin.PromptEvent.OverrideReason;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import io.aegira.query.platform.Questions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatLateKnowledgeChangedTest {
    private final ReadModels models = ReadModels.begin().given(People.allRegistered());

    @Test
    void nothing_as_long_as_things_only_happen() {
        models.given(Risk.high(ANA), Risk.opened(ANA, EpisodeSeverity.HIGH), People.caseOpened(ANA));
        models.given(Risk.updated(ANA, ATTACHED, SUPPORTED, null));
        models.then(() -> assertThat(corrections()).isEmpty());
    }

    @Test
    void a_decision_that_another_replaced() {
        models.given(Risk.high(ANA), Risk.signal("better informed", ANA, Severity.NONE, "high"));
        models.then(() -> assertThat(corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.kind()).isEqualTo(SIGNAL_SUPERSEDED);
            assertThat(correction.supersededSignalId()).isEqualTo(Risk.signalId("high"));
            assertThat(correction.signalId()).isEqualTo(Risk.signalId("better informed"));
            assertThat(correction.before().severity()).isEqualTo(Severity.HIGH);
            assertThat(correction.after()).containsEntry("severity", "none");
            assertThat(correction.inWords())
                    .startsWith("The decision about the answer of " + Crew.instant("05:40") + " is none")
                    .contains("instead of high");
        }));
    }

    @Test
    void a_decision_that_no_longer_stands() {
        models.given(Risk.high(ANA), Risk.withdrawn("high", ANA));
        models.then(() -> assertThat(corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.kind()).isEqualTo(SIGNAL_WITHDRAWN);
            assertThat(correction.causeEventId()).isNotNull();
            assertThat(correction.signalId()).isNull();
            assertThat(correction.inWords()).endsWith("no longer stands.");
        }));
    }

    @Test
    void a_miss_that_no_longer_stands() {
        models.given(Facts.overridden(ANA, PromptStatus.COMPLETED_LATE, OverrideReason.LATE_ANSWER));
        models.then(() -> assertThat(corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.kind()).isEqualTo(PROMPT_OVERRIDDEN);
            assertThat(correction.promptId()).isEqualTo(Facts.PROMPT);
            assertThat(correction.causeEventId()).isEqualTo(Crew.named("cause"));
            assertThat(correction.eventTime()).isEqualTo(Crew.instant("07:00"));
            assertThat(correction.inWords())
                    .isEqualTo("A check-in that was missed is completed late: it was answered late.");
        }));
    }

    @Test
    void an_episode_and_the_case_that_was_open_by_then() {
        models.given(Risk.opened(ANA, EpisodeSeverity.HIGH), Risk.updated(ANA, CORRECTED, SUPPORTED, "08:00"));
        models.given(People.caseOpened(ANA), Risk.updated(ANA, CORRECTED, UNSUPPORTED, null));
        models.then(() -> {
            assertThat(corrections())
                    .extracting(CorrectionView::kind)
                    .containsExactlyInAnyOrder(EPISODE_CORRECTED, EPISODE_UNSUPPORTED, CASE_EXPLAINED);
            assertThat(corrections())
                    .filteredOn(correction -> correction.kind() == CASE_EXPLAINED)
                    .singleElement()
                    .satisfies(explained -> {
                        assertThat(explained.caseId()).isEqualTo(CaseIds.caseId(Risk.episodeOf(ANA)));
                        assertThat(explained.inWords())
                                .isEqualTo("The case stays; the episode opened at " + Crew.instant("05:40")
                                        + " is no longer borne out by the signals that stand.");
                    });
        });
    }

    @Test
    void is_told_about_one_worker_and_a_time() {
        models.given(Facts.overridden(ANA, PromptStatus.EXCUSED, OverrideReason.NOT_AVAILABLE));
        assertThat(corrections(Crew.AUDITOR, ANA, "07:00", "07:01")).hasSize(1);
        assertThat(corrections(Crew.AUDITOR, ANA, "06:00", "07:00")).isEmpty();
        assertThat(corrections(Crew.AUDITOR, BEN, "07:00", "07:01")).isEmpty();
    }

    @Test
    void is_for_those_who_see_the_worker() {
        models.given(Facts.overridden(BEN, PromptStatus.EXCUSED, OverrideReason.SHIFT_REMOVED));
        assertThat(corrections(Crew.HSE_OF_THE_QUARRY, null, "00:00", "23:00")).isEmpty();
        assertThatThrownBy(() -> corrections(Crew.HSE_OF_THE_QUARRY, BEN, "00:00", "23:00"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private static List<CorrectionView> corrections() {
        return corrections(Crew.AUDITOR, null, "00:00", "23:00");
    }

    private static List<CorrectionView> corrections(Caller caller, WorkerId worker, String from, String to) {
        OffsetDateTime begin = Crew.at(from);
        OffsetDateTime end = Crew.at(to);
        PageRequest page = new PageRequest(Optional.empty(), 50);
        CorrectionsApi api = new CorrectionsApi(ReadModels.bean(Questions.class));
        return TenantScope.call(
                Crew.TENANT,
                () -> api.corrections(caller, worker, begin, end, page).items());
    }
}
