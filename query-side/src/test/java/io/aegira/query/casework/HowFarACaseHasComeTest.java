package io.aegira.query.casework;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.at;
import static io.aegira.query.fixture.Crew.instant;
import static io.aegira.query.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseEvent.CaseReopened;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import io.aegira.query.platform.Questions;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HowFarACaseHasComeTest {
    private static final EpisodeId EPISODE = Risk.episodeOf(ANA);
    private static final CaseId CASE = CaseIds.caseId(EPISODE);
    private static final UUID TALKED = named("talked");

    private final ReadModels models = ReadModels.begin()
            .given(People.allRegistered())
            .given(Risk.opened(ANA, EpisodeSeverity.HIGH), People.caseOpened(ANA));

    @Test
    void it_is_in_somebodys_hands_for_a_while() {
        models.given(assigned("08:10", "case_manager", "user-carla", "12:00"));
        models.then(() -> {
            CaseDetailView detail = detail();
            assertThat(detail.queue()).isEqualTo("case_manager");
            assertThat(detail.owner()).isEqualTo("user-carla");
            assertThat(detail.delegatedUntil()).isEqualTo(instant("12:00"));
        });
    }

    @Test
    void what_was_first_stays_first_and_what_is_next_is_the_last_word() {
        models.given(
                acknowledged("08:10"),
                acknowledged("08:20"),
                acted("08:30", "15:00", null),
                acted("09:30", "16:00", null));
        models.then(() -> {
            CaseDetailView detail = detail();
            assertThat(detail.acknowledgedAt()).isEqualTo(instant("08:10"));
            assertThat(detail.firstActionAt()).isEqualTo(instant("08:30"));
            assertThat(detail.followUpAt()).isEqualTo(instant("16:00"));
            assertThat(detail.status()).isEqualTo(CaseStatus.OPEN);
        });
    }

    @Test
    void it_is_resolved_with_its_outcome_and_nothing_is_to_be_looked_at_again() {
        models.given(acted("08:30", "15:00", null), concluded("09:00"), resolved("09:10"));
        models.then(() -> {
            CaseDetailView detail = detail();
            assertThat(detail.status()).isEqualTo(CaseStatus.RESOLVED);
            assertThat(detail.outcome()).isEqualTo(CaseOutcome.REFERRED);
            assertThat(detail.resolvedAt()).isEqualTo(instant("09:10"));
            assertThat(detail.followUpAt()).isNull();
        });
    }

    @Test
    void it_was_taken_up_again() {
        models.given(
                concluded("09:00"),
                resolved("09:10"),
                new CaseReopened(named("reopened"), at("09:20"), CASE, EPISODE, ANA, null));
        models.then(() -> {
            CaseDetailView detail = detail();
            assertThat(detail.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(detail.outcome()).isNull();
            assertThat(detail.resolvedAt()).isNull();
            assertThat(detail.timeline())
                    .extracting(TimelineView::eventType)
                    .containsExactly(
                            "risk.episode_opened",
                            "case.opened",
                            "case.outcome_logged",
                            "case.resolved",
                            "case.reopened");
        });
    }

    @Test
    void a_note_is_read_by_case_managers_and_auditors_alone() {
        EncryptedText sealed =
                ReadModels.bean(TextCipher.class).encrypt(Crew.TENANT, ANA, TALKED, "note", "slept in the van");
        models.given(acted("08:30", null, sealed));
        models.then(() -> {
            assertThat(detail().timeline().getLast().facts()).containsEntry("note", "slept in the van");
            assertThat(detail(Crew.AUDITOR).timeline().getLast().facts()).containsEntry("note", "slept in the van");
            assertThat(detail(Crew.HSE_OF_THE_QUARRY).timeline().getLast().facts())
                    .containsKey("action")
                    .doesNotContainKey("note");
        });
    }

    @Test
    void a_supervisor_sees_whose_it_is_and_not_what_came_of_it() {
        models.given(assigned("08:10", "supervisor", "user-sam", null), concluded("09:00"));
        CaseShown shown = TenantScope.call(
                Crew.TENANT,
                () -> api().cases(
                                Crew.SUPERVISOR_OF_THE_DIGGERS,
                                null,
                                null,
                                null,
                                null,
                                new PageRequest(Optional.empty(), 50))
                        .items()
                        .getFirst());
        assertThat(AegiraJson.mapper().writeValueAsString(shown))
                .contains("user-sam")
                .doesNotContain("outcome", "referred");
    }

    private static CaseAssigned assigned(String time, String queue, String owner, @Nullable String until) {
        return new CaseAssigned(
                named("assigned " + time),
                at(time),
                CASE,
                EPISODE,
                ANA,
                queue,
                owner,
                until == null ? null : at(until));
    }

    private static DomainEvent acknowledged(String time) {
        return new CaseAcknowledged(
                named("seen " + time), at(time), CASE, EPISODE, ANA, AcknowledgementMethod.APP_OPENED, "user-" + time);
    }

    private static DomainEvent acted(String time, @Nullable String followUp, @Nullable EncryptedText note) {
        return new CaseActionLogged(
                note == null ? named("acted " + time) : TALKED,
                at(time),
                CASE,
                EPISODE,
                ANA,
                CaseAction.TALKED_WITH_WORKER,
                note,
                followUp == null ? null : at(followUp));
    }

    private static DomainEvent concluded(String time) {
        return new CaseOutcomeLogged(
                named("concluded " + time), at(time), CASE, EPISODE, ANA, CaseOutcome.REFERRED, null);
    }

    private static DomainEvent resolved(String time) {
        return new CaseResolved(named("resolved " + time), at(time), CASE, EPISODE, ANA, CaseOutcome.REFERRED, null);
    }

    private static CaseDetailView detail() {
        return detail(Crew.CASE_MANAGER);
    }

    private static CaseDetailView detail(Caller caller) {
        return TenantScope.call(Crew.TENANT, () -> api().detail(caller, CASE, null, null));
    }

    private static CasesApi api() {
        return new CasesApi(ReadModels.bean(Questions.class));
    }
}
