package io.aegira.query.checkin;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Crew.CLEO;
import static io.aegira.query.fixture.Facts.answer;
import static io.aegira.query.fixture.Facts.noted;
import static io.aegira.query.fixture.Facts.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Questions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WhoSeesWhichPromptTest {
    private final ReadModels models =
            ReadModels.begin().given(People.allRegistered()).given(scheduled(ANA), answer(ANA, "05:40", 8));

    @Test
    void an_auditor_sees_the_answers() {
        assertThat(shown(Crew.AUDITOR)).hasOnlyElementsOfType(AnsweredPromptView.class);
    }

    @Test
    void health_and_safety_sees_the_prompts_of_its_site_without_answers() {
        models.then(() -> assertThat(shown(Crew.HSE_OF_THE_QUARRY)).hasSize(1).hasOnlyElementsOfType(PromptView.class));
    }

    @Test
    void a_supervisor_sees_the_prompts_of_the_team_without_answers() {
        assertThat(shown(Crew.SUPERVISOR_OF_THE_DIGGERS)).hasSize(1).hasOnlyElementsOfType(PromptView.class);
    }

    @Test
    void a_supervisor_sees_answers_where_the_tenant_has_switched_that_on() {
        models.given(People.supervisorsSeeRawScores(true));
        assertThat(shown(Crew.SUPERVISOR_OF_THE_DIGGERS)).hasOnlyElementsOfType(AnsweredPromptView.class);
        models.given(People.supervisorsSeeRawScores(false));
        assertThat(shown(Crew.SUPERVISOR_OF_THE_DIGGERS)).hasOnlyElementsOfType(PromptView.class);
    }

    @Test
    void an_org_admin_sees_prompts_without_answers() {
        assertThat(shown(Crew.ORG_ADMIN)).hasSize(1).hasOnlyElementsOfType(PromptView.class);
    }

    @Test
    void a_case_manager_sees_nobody_without_a_case() {
        assertThat(shown(Crew.CASE_MANAGER)).isEmpty();
    }

    @Test
    void a_case_manager_sees_the_answers_of_a_worker_with_a_case() {
        models.given(People.caseOpened(ANA));
        models.then(
                () -> assertThat(shown(Crew.CASE_MANAGER)).hasSize(1).hasOnlyElementsOfType(AnsweredPromptView.class));
    }

    @Test
    void who_moved_to_another_site_is_out_of_sight() {
        models.given(People.assigned(ANA, Crew.DOCKERS, Crew.PORT));
        assertThat(shown(Crew.HSE_OF_THE_QUARRY)).isEmpty();
        assertThat(shown(Crew.SUPERVISOR_OF_THE_DIGGERS)).isEmpty();
    }

    @Test
    void somebody_elses_worker_does_not_exist() {
        for (Caller caller : List.of(Crew.HSE_OF_THE_QUARRY, Crew.SUPERVISOR_OF_THE_DIGGERS, Crew.CASE_MANAGER)) {
            assertNotFound(caller, BEN);
            assertNotFound(caller, WorkerId.of(Crew.named("nobody")));
        }
        assertNotFound(Crew.AUDITOR, WorkerId.of(Crew.named("nobody")));
    }

    @Test
    void an_auditor_sees_a_worker_whom_only_facts_speak_of() {
        assertNotFound(Crew.AUDITOR, CLEO);
        models.given(Facts.adHoc(CLEO, "05:00", 2));
        assertThat(shown(Crew.AUDITOR, CLEO)).isEmpty();
    }

    @Test
    void somebody_elses_tenant_shows_nothing() {
        ReadModels elsewhere = ReadModels.begin().givenElsewhere(scheduled(ANA), answer(ANA, "05:40", 8));
        assertNotFound(Crew.AUDITOR, ANA);
        elsewhere.then(() -> assertThat(shown(Crew.AUDITOR)).isEmpty());
    }

    @Test
    void a_redacted_prompt_has_no_place_for_answers_in_its_json() {
        String json = AegiraJson.mapper()
                .writeValueAsString(shown(Crew.SUPERVISOR_OF_THE_DIGGERS).getFirst());
        assertThat(json).doesNotContain("answers").doesNotContain("note").doesNotContain("fatigue");
        assertThat(json).contains("\"state\":\"completed_on_time\"").contains("\"late_by_seconds\":null");
    }

    @Test
    void a_note_is_read_for_the_worker_who_wrote_it() {
        EncryptedText note = ReadModels.bean(TextCipher.class)
                .encrypt(Crew.TENANT, ANA, Crew.named("event"), "note", "Shoulder a bit tight");
        models.given(noted(ANA, "05:50", note));
        models.then(() -> {
            List<PromptShown> own = own();
            assertThat(own)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            AnsweredPromptView.class,
                            prompt -> assertThat(prompt.note()).isEqualTo("Shoulder a bit tight"));
        });
    }

    @Test
    void a_worker_sees_own_answers_and_own_history_only() {
        models.given(answer(BEN, "05:45", 1), Facts.adHoc(ANA, "10:00", 4));
        models.then(() -> {
            assertThat(((AnsweredPromptView) own().getFirst()).history()).hasSize(2);
            assertThat(inScope(() ->
                            api().history(Crew.ANA_HERSELF, null, null, page()).items()))
                    .extracting(ResponseView::submittedAt)
                    .containsExactly(Crew.instant("05:40"), Crew.instant("10:00"));
        });
    }

    private void assertNotFound(Caller caller, WorkerId worker) {
        assertThatThrownBy(() -> shown(caller, worker))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private static List<PromptShown> own() {
        return inScope(() -> api().own(Crew.ANA_HERSELF, null, null, page()).items());
    }

    private static List<PromptShown> shown(Caller caller) {
        return shown(caller, null);
    }

    private static List<PromptShown> shown(Caller caller, WorkerId worker) {
        return inScope(() -> api().prompts(caller, worker, null, null, null, null, null, page())
                .items());
    }

    private static <T> T inScope(Supplier<T> work) {
        return TenantScope.call(Crew.TENANT, work);
    }

    private static PromptsApi api() {
        return new PromptsApi(ReadModels.bean(Questions.class));
    }

    private static PageRequest page() {
        return new PageRequest(Optional.empty(), 50);
    }
}
