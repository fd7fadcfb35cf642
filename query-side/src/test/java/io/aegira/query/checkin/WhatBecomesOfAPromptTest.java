package io.aegira.query.checkin;

import static io.aegira.kernel.availability.AvailabilityStatus.AVAILABLE;
import static io.aegira.kernel.availability.AvailabilityStatus.ON_LEAVE;
import static io.aegira.kernel.availability.AvailabilityStatus.SICK;
import static io.aegira.kernel.checkin.PromptStatus.COMPLETED_LATE;
import static io.aegira.kernel.checkin.PromptStatus.COMPLETED_ON_TIME;
import static io.aegira.kernel.checkin.PromptStatus.EXCUSED;
import static io.aegira.kernel.checkin.PromptStatus.MISSED;
import static io.aegira.kernel.checkin.PromptStatus.SCHEDULED;
import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Crew.instant;
import static io.aegira.query.fixture.Facts.WINDOW;
import static io.aegira.query.fixture.Facts.another;
import static io.aegira.query.fixture.Facts.answer;
import static io.aegira.query.fixture.Facts.available;
import static io.aegira.query.fixture.Facts.missed;
import static io.aegira.query.fixture.Facts.overridden;
import static io.aegira.query.fixture.Facts.rescheduled;
import static io.aegira.query.fixture.Facts.scheduled;
import static io.aegira.query.fixture.Facts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.checkin.PromptEvent.OverrideReason;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.platform.security.Role;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WhatBecomesOfAPromptTest {
    private static final Window LATER = new Window(instant("06:15"), instant("07:05"));

    @Test
    void nothing_happened_yet() {
        given(scheduled(ANA)).then(SCHEDULED);
    }

    @Test
    void an_answer_at_the_very_close_is_on_time() {
        given(scheduled(ANA), answer(ANA, "06:05", 3)).then(COMPLETED_ON_TIME);
    }

    @Test
    void an_answer_before_the_window_opens_counts() {
        given(scheduled(ANA), answer(ANA, "05:00", 3)).then(COMPLETED_ON_TIME);
    }

    @Test
    void a_late_answer_says_by_how_much() {
        given(scheduled(ANA), missed(ANA, WINDOW), answer(ANA, "06:12:03", 3)).then(COMPLETED_LATE, prompt -> {
            assertThat(prompt.isLate()).isTrue();
            assertThat(prompt.lateBySeconds()).isEqualTo(423);
        });
    }

    @Test
    void a_miss_needs_its_event() {
        given(scheduled(ANA), missed(ANA, WINDOW)).then(MISSED);
    }

    @Test
    void an_answer_given_offline_inside_the_window_is_on_time_though_it_came_after_the_miss() {
        given(
                        scheduled(ANA),
                        missed(ANA, WINDOW),
                        answer(ANA, "05:40", 3),
                        overridden(ANA, COMPLETED_ON_TIME, OverrideReason.ANSWERED_IN_TIME))
                .then(
                        COMPLETED_ON_TIME,
                        prompt -> assertThat(prompt.history())
                                .extracting(PromptEventView::eventType)
                                .containsExactly(
                                        "checkin.prompt_scheduled",
                                        "checkin.window_missed",
                                        "checkin.response_submitted",
                                        "checkin.status_overridden"));
    }

    @Test
    void an_answer_may_come_before_its_shift() {
        given(answer(ANA, "05:40", 3), scheduled(ANA)).then(COMPLETED_ON_TIME);
    }

    @Test
    void the_earliest_answer_decides_punctuality_and_the_latest_counts() {
        given(scheduled(ANA), answer(ANA, "07:00", 8), answer(ANA, "05:40", 3)).then(COMPLETED_ON_TIME, prompt -> {
            assertThat(prompt.answers()).containsKey("fatigue");
            assertThat(prompt.answers().get("fatigue")).isEqualByComparingTo("8");
            assertThat(prompt.submittedAt()).isEqualTo(instant("07:00"));
            assertThat(prompt.isLate()).isFalse();
            assertThat(prompt.lateBySeconds()).isNull();
        });
    }

    @Test
    void of_two_answers_of_one_instant_the_same_one_counts_whichever_came_first() {
        ResponseSubmitted lesser = another(answer(ANA, "05:40", 3), new UUID(0, 1), 8);
        ResponseSubmitted greater = another(answer(ANA, "05:40", 3), new UUID(-1, 1), 2);
        given(scheduled(ANA), lesser, greater)
                .then(
                        COMPLETED_ON_TIME,
                        prompt -> assertThat(prompt.responseId()).isEqualTo(greater.responseId()));
        given(scheduled(ANA), greater, lesser)
                .then(
                        COMPLETED_ON_TIME,
                        prompt -> assertThat(prompt.responseId()).isEqualTo(greater.responseId()));
    }

    @Test
    void leave_that_covers_the_close_excuses() {
        given(available("leave", ANA, ON_LEAVE, "06:05", null), scheduled(ANA)).then(EXCUSED);
    }

    @Test
    void leave_that_ends_at_the_close_excuses_still() {
        given(scheduled(ANA), available("leave", ANA, ON_LEAVE, "00:00", "06:05"))
                .then(EXCUSED);
    }

    @Test
    void leave_that_ends_before_the_close_excuses_nothing() {
        given(scheduled(ANA), available("leave", ANA, ON_LEAVE, "00:00", "06:04"), missed(ANA, WINDOW))
                .then(MISSED);
    }

    @Test
    void leave_known_after_the_miss_excuses_and_the_miss_stays_in_the_history() {
        given(scheduled(ANA), missed(ANA, WINDOW), available("leave", ANA, SICK, "00:00", null))
                .then(
                        EXCUSED,
                        prompt -> assertThat(prompt.history())
                                .extracting(PromptEventView::eventType)
                                .contains("checkin.window_missed"));
    }

    @Test
    void of_several_words_about_one_instant_the_one_recorded_last_wins() {
        given(
                        scheduled(ANA),
                        missed(ANA, WINDOW),
                        available("leave", ANA, ON_LEAVE, "00:00", null),
                        available("back", ANA, AVAILABLE, "05:00", "12:00"))
                .then(MISSED);
    }

    @Test
    void who_answers_on_leave_has_completed_the_prompt() {
        given(scheduled(ANA), available("leave", ANA, ON_LEAVE, "00:00", null), answer(ANA, "05:40", 3))
                .then(COMPLETED_ON_TIME);
    }

    @Test
    void a_removed_shift_excuses() {
        given(scheduled(ANA), missed(ANA, WINDOW), withdrawn(ANA)).then(EXCUSED);
    }

    @Test
    void a_reinstated_shift_is_missed_again_without_another_event() {
        given(scheduled(ANA), missed(ANA, WINDOW), withdrawn(ANA), rescheduled("back", ANA, WINDOW))
                .then(MISSED);
    }

    @Test
    void a_miss_stands_for_its_own_close_only() {
        given(scheduled(ANA), missed(ANA, WINDOW), rescheduled("moved", ANA, LATER))
                .then(SCHEDULED, prompt -> assertThat(prompt.closesAt()).isEqualTo(LATER.closesAt()));
    }

    @Test
    void an_answer_late_for_the_old_window_may_be_in_time_for_the_new_one() {
        given(scheduled(ANA), answer(ANA, "06:30", 3), rescheduled("moved", ANA, LATER))
                .then(COMPLETED_ON_TIME);
    }

    @Test
    void an_answer_by_somebody_else_never_counts() {
        given(scheduled(ANA), answer(BEN, "05:40", 3), missed(ANA, WINDOW)).then(MISSED);
    }

    @Test
    void an_answer_counts_only_while_the_shift_is_that_workers() {
        ReadModels models = ReadModels.begin()
                .given(scheduled(ANA), answer(ANA, "05:40", 3), withdrawn(ANA), rescheduled("to Ben", BEN, WINDOW));
        new Story(models)
                .then(SCHEDULED, prompt -> assertThat(prompt.workerId()).isEqualTo(BEN));
        models.given(rescheduled("back to Ana", ANA, WINDOW));
        new Story(models).then(COMPLETED_ON_TIME);
    }

    @Test
    void leave_of_the_shifts_former_worker_excuses_nothing() {
        given(available("leave", ANA, ON_LEAVE, "00:00", null), scheduled(ANA), rescheduled("to Ben", BEN, WINDOW))
                .then(SCHEDULED);
    }

    @Test
    void its_last_update_is_when_the_last_fact_about_it_was_stored() {
        given(scheduled(ANA), answer(ANA, "05:40", 3), available("unrelated", ANA, SICK, "12:00", null))
                .then(
                        COMPLETED_ON_TIME,
                        prompt -> assertThat(prompt.lastUpdatedAt()).isEqualTo(ReadModels.ingested(2)));
    }

    private static Story given(DomainEvent... events) {
        return new Story(ReadModels.begin().given(events));
    }

    private record Story(ReadModels models) {
        void then(PromptStatus state) {
            then(state, prompt -> {});
        }

        void then(PromptStatus state, Consumer<AnsweredPromptView> holds) {
            models.then(() -> {
                AnsweredPromptView prompt = onlyPrompt();
                assertThat(prompt.state()).isEqualTo(state);
                holds.accept(prompt);
            });
        }

        private AnsweredPromptView onlyPrompt() {
            Sight auditor = Sight.of(Crew.AUDITOR, Role.AUDITOR);
            List<PromptShown> found = models.many(
                    new ListPrompts(auditor, auditor, null, null, Period.of(null, null), Stretch.first(10)),
                    PromptShown.class);
            assertThat(found).hasSize(1);
            return (AnsweredPromptView) found.getFirst();
        }
    }
}
