package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CALM;
import static io.aegira.command.checkin.CheckIns.CHANGED;
import static io.aegira.command.checkin.CheckIns.MOVED;
import static io.aegira.command.checkin.CheckIns.PRE_SHIFT;
import static io.aegira.command.checkin.CheckIns.REMOVED;
import static io.aegira.command.checkin.CheckIns.TIRED;
import static io.aegira.command.checkin.CheckIns.byWorker;
import static io.aegira.command.checkin.CheckIns.missed;
import static io.aegira.command.checkin.CheckIns.rescheduled;
import static io.aegira.command.checkin.CheckIns.rosteredMeanwhile;
import static io.aegira.command.checkin.CheckIns.scheduled;
import static io.aegira.command.checkin.CheckIns.submit;
import static io.aegira.command.checkin.CheckIns.submitted;
import static io.aegira.command.checkin.CheckIns.withdrawn;
import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.checkin.CheckInRefusal;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnAnswerComesInTest {
    private final Story<Prompt> prompt = Story.of(Prompt.class);
    private final Story<Prompt> askedAna = prompt.given(scheduled(ANA, PRE_SHIFT));

    @Test
    void inside_the_window_it_is_on_time() {
        askedAna.when(submit(ANA, CALM, "05:40")).records(submitted(ANA, CALM, "05:40", 0L));
    }

    @Test
    void at_the_very_close_it_is_on_time() {
        askedAna.when(submit(ANA, CALM, "06:05")).records(submitted(ANA, CALM, "06:05", 0L));
    }

    @Test
    void a_second_after_the_close_it_is_late_by_one() {
        askedAna.when(submit(ANA, CALM, "06:05:01")).records(submitted(ANA, CALM, "06:05:01", 1L));
    }

    @Test
    void before_the_window_opens_it_counts() {
        askedAna.when(submit(ANA, CALM, "04:00")).records(submitted(ANA, CALM, "04:00", 0L));
    }

    @Test
    void before_its_shift_is_known_nobody_knows_whether_it_is_late() {
        prompt.when(submit(ANA, CALM, "05:40")).records(submitted(ANA, CALM, "05:40", null));
    }

    @Test
    void with_the_shift_that_asks_somebody_else_from_now_on_it_is_theirs() {
        askedAna.when(rosteredMeanwhile(submit(BEN, CALM, "05:40"))).records(submitted(BEN, CALM, "05:40", null));
    }

    @Test
    void from_a_worker_to_a_prompt_of_somebody_else_it_is_kept_as_if_nobody_were_asked() {
        askedAna.when(byWorker(submit(BEN, CALM, "05:40"))).records(submitted(BEN, CALM, "05:40", null));
    }

    @Test
    void from_the_worker_who_is_asked_it_is_held_against_the_window() {
        askedAna.when(byWorker(submit(ANA, CALM, "06:05:01"))).records(submitted(ANA, CALM, "06:05:01", 1L));
    }

    @Test
    void given_offline_it_is_on_time_though_the_miss_is_recorded() {
        askedAna.given(missed(ANA, PRE_SHIFT))
                .when(submit(ANA, CALM, "05:40"))
                .records(submitted(ANA, CALM, "05:40", 0L));
    }

    @Test
    void against_the_window_as_it_was_moved() {
        askedAna.given(rescheduled(ANA, MOVED, CHANGED))
                .when(submit(ANA, CALM, "06:30"))
                .records(submitted(ANA, CALM, "06:30", 0L));
    }

    @Test
    void though_the_shift_is_removed() {
        askedAna.given(withdrawn(ANA, PRE_SHIFT, REMOVED))
                .when(submit(ANA, CALM, "05:40"))
                .records(submitted(ANA, CALM, "05:40", 0L));
    }

    @Test
    void a_correction_is_a_further_answer() {
        askedAna.given(submitted(ANA, CALM, "05:40", 0L))
                .when(submit(ANA, TIRED, "05:50"))
                .records(submitted(ANA, TIRED, "05:50", 0L));
    }

    @Test
    void a_correction_may_be_delivered_before_what_it_corrects() {
        askedAna.given(submitted(ANA, TIRED, "05:50", 0L))
                .when(submit(ANA, CALM, "05:40"))
                .records(submitted(ANA, CALM, "05:40", 0L));
    }

    @Test
    void the_same_response_cannot_be_given_twice() {
        askedAna.given(submitted(ANA, CALM, "05:40", 0L))
                .when(submit(ANA, TIRED, "05:40"))
                .isRefused(CheckInRefusal.RESPONSE_ID_TAKEN, "payload.response_id");
    }

    @Test
    void nobody_answers_for_another_worker() {
        askedAna.when(submit(BEN, CALM, "05:40"))
                .isRefused(CheckInRefusal.PROMPT_OF_ANOTHER_WORKER, "payload.worker_id");
    }

    @Test
    void the_former_worker_is_refused_once_the_shift_is_known_to_be_anothers() {
        askedAna.given(withdrawn(ANA, PRE_SHIFT, CHANGED), rescheduled(BEN, PRE_SHIFT, CHANGED))
                .when(submit(ANA, CALM, "06:30"))
                .isRefused(CheckInRefusal.PROMPT_OF_ANOTHER_WORKER, "payload.worker_id");
    }

    @Test
    void the_kind_must_be_the_prompts() {
        askedAna.when(submit(ANA, CALM, "05:40", "post_shift"))
                .isRefused(CheckInRefusal.KIND_DOES_NOT_FIT_PROMPT, "payload.prompt_kind");
    }

    @Test
    void answers_are_numbers_from_the_lowest_to_the_highest() {
        askedAna.when(submit(ANA, Map.of("fatigue", new BigDecimal("10.5")), "05:40"))
                .isRefused(CheckInRefusal.ANSWER_DOES_NOT_FIT_FORM, "payload.answers.fatigue");
    }

    @Test
    void only_questions_of_the_form_are_answered() {
        askedAna.when(submit(ANA, Map.of("mood", BigDecimal.ONE), "05:40"))
                .isRefused(CheckInRefusal.ANSWER_DOES_NOT_FIT_FORM, "payload.answers.mood");
    }
}
