package io.aegira.query.risk;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WhatTheEngineDecidedTest {
    private final ReadModels models = ReadModels.begin().given(People.allRegistered());

    @Test
    void a_signal_shows_all_that_it_rests_on() {
        models.given(Risk.high(ANA));
        models.then(() -> assertThat(signals(Crew.AUDITOR, true))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.ref()).isEqualTo(Risk.answerOf(ANA));
                    assertThat(signal.features())
                            .containsEntry("fatigue_z", 2.75)
                            .hasSize(3);
                    assertThat(signal.absent()).containsKey("stress_z");
                    assertThat(signal.reasons()).containsExactly(Risk.WHY);
                    assertThat(signal.baseline().sha256()).isEqualTo("ab12");
                    assertThat(signal.current()).isTrue();
                }));
    }

    @Test
    void a_miss_refers_to_its_prompt() {
        models.given(Risk.missed(ANA));
        models.then(() -> assertThat(signals(Crew.AUDITOR, true))
                .extracting(SignalView::ref)
                .containsExactly(Facts.PROMPT.value()));
    }

    @Test
    void a_superseded_signal_stays_and_is_no_longer_current() {
        models.given(Risk.high(ANA), Risk.signal("better informed", ANA, Severity.NONE, "high"));
        models.then(() -> {
            assertThat(signals(Crew.AUDITOR, true))
                    .extracting(SignalView::signalId)
                    .containsExactly(Risk.signalId("better informed"));
            assertThat(signals(Crew.AUDITOR, false))
                    .filteredOn(signal -> !signal.current())
                    .extracting(SignalView::supersededBy)
                    .containsExactly(Risk.signalId("better informed"));
        });
    }

    @Test
    void a_withdrawn_signal_stays_and_is_no_longer_current() {
        models.given(Risk.high(ANA), Risk.withdrawn("high", ANA));
        models.then(() -> {
            assertThat(signals(Crew.AUDITOR, true)).isEmpty();
            assertThat(signals(Crew.AUDITOR, false)).hasSize(1);
            assertThat(features(Crew.AUDITOR, null)).isEmpty();
        });
    }

    @Test
    void features_are_rows_by_name_with_their_window() {
        models.given(Risk.high(ANA));
        models.then(() -> assertThat(features(Crew.HSE_OF_THE_QUARRY, null))
                .extracting(FeatureView::featureName, FeatureView::value, FeatureView::window)
                .containsExactly(
                        tuple("fatigue_z", 2.75, "28d"),
                        tuple("missed_rate_7d", 0.25, "7d"),
                        tuple("night_shift", 0.0, null)));
    }

    @Test
    void the_playbooks_name_for_the_missed_rate_is_understood() {
        models.given(Risk.high(ANA));
        assertThat(features(Crew.AUDITOR, "missingness_7d"))
                .extracting(FeatureView::featureName)
                .containsExactly("missed_rate_7d");
    }

    @Test
    void features_go_on_within_a_signal() {
        models.given(Risk.high(ANA));
        ListFeatures question = new ListFeatures(
                Sight.of(Crew.AUDITOR, Role.AUDITOR),
                null,
                null,
                Period.of(null, null),
                new Stretch(Crew.instant("05:40"), Risk.signalId("high").value(), 50),
                "fatigue_z");
        assertThat(models.many(question, FeatureView.class))
                .extracting(FeatureView::featureName)
                .containsExactly("missed_rate_7d", "night_shift");
    }

    @Test
    void figures_are_for_the_own_site_and_for_workers_with_a_case() {
        models.given(Risk.high(ANA), Risk.signal("bens", BEN, Severity.HIGH, null));
        assertThat(signals(Crew.HSE_OF_THE_QUARRY, true))
                .extracting(SignalView::workerId)
                .containsExactly(ANA);
        assertThat(signals(Crew.CASE_MANAGER, true)).isEmpty();
        models.given(People.caseOpened(BEN));
        assertThat(signals(Crew.CASE_MANAGER, true))
                .extracting(SignalView::workerId)
                .containsExactly(BEN);
    }

    @Test
    void somebody_elses_worker_does_not_exist() {
        models.given(Risk.signal("bens", BEN, Severity.HIGH, null));
        assertThatThrownBy(() -> inScope(() -> api().signals(
                                Crew.HSE_OF_THE_QUARRY,
                                BEN,
                                null,
                                null,
                                true,
                                null,
                                null,
                                new PageRequest(Optional.empty(), 5))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void in_json_features_are_flat_and_what_is_not_there_is_null() {
        models.given(Risk.high(ANA));
        String json = AegiraJson.mapper()
                .writeValueAsString(signals(Crew.AUDITOR, true).getFirst());
        assertThat(json)
                .contains("\"features\":{\"fatigue_z\":2.75,")
                .contains("\"supersedes\":null")
                .contains("\"kind\":\"response\"")
                .contains("\"severity\":\"high\"");
    }

    private static List<SignalView> signals(Caller caller, boolean current) {
        return inScope(() -> api().signals(
                                caller, null, null, null, current, null, null, new PageRequest(Optional.empty(), 50)))
                .items();
    }

    private static List<FeatureView> features(Caller caller, String name) {
        return inScope(() -> api().features(caller, null, null, null, name, new PageRequest(Optional.empty(), 50)))
                .items();
    }

    private static <T> Page<T> inScope(Supplier<Page<T>> work) {
        return TenantScope.call(Crew.TENANT, work);
    }

    private static SignalsApi api() {
        return new SignalsApi(ReadModels.bean(Questions.class));
    }
}
