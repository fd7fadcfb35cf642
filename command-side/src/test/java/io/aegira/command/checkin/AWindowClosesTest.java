package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CALM;
import static io.aegira.command.checkin.CheckIns.CHANGED;
import static io.aegira.command.checkin.CheckIns.MOVED;
import static io.aegira.command.checkin.CheckIns.PRE_SHIFT;
import static io.aegira.command.checkin.CheckIns.REMOVED;
import static io.aegira.command.checkin.CheckIns.close;
import static io.aegira.command.checkin.CheckIns.missed;
import static io.aegira.command.checkin.CheckIns.rescheduled;
import static io.aegira.command.checkin.CheckIns.scheduled;
import static io.aegira.command.checkin.CheckIns.submitted;
import static io.aegira.command.checkin.CheckIns.withdrawn;
import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;
import static io.aegira.kernel.availability.AvailabilityStatus.ON_LEAVE;

import io.aegira.command.fixture.Story;
import org.junit.jupiter.api.Test;

class AWindowClosesTest {
    private final Story<Prompt> prompt = Story.of(Prompt.class);
    private final Story<Prompt> askedAna = prompt.given(scheduled(ANA, PRE_SHIFT));

    @Test
    void nobody_answered() {
        askedAna.when(close(ANA, PRE_SHIFT)).records(missed(ANA, PRE_SHIFT)).answers(true);
    }

    @Test
    void the_deadline_asks_twice() {
        askedAna.given(missed(ANA, PRE_SHIFT))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(true);
    }

    @Test
    void it_was_answered_in_time() {
        askedAna.given(submitted(ANA, CALM, "06:05", 0L))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(false);
    }

    @Test
    void it_was_answered_before_its_shift_was_known() {
        prompt.given(submitted(ANA, CALM, "05:40", null), scheduled(ANA, PRE_SHIFT))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(false);
    }

    @Test
    void the_late_answer_is_known_already() {
        askedAna.given(submitted(ANA, CALM, "06:05:01", 1L))
                .when(close(ANA, PRE_SHIFT))
                .records(missed(ANA, PRE_SHIFT))
                .answers(true);
    }

    @Test
    void the_worker_is_on_leave() {
        askedAna.when(close(ANA, PRE_SHIFT, ON_LEAVE)).recordsNothing().answers(false);
    }

    @Test
    void the_leave_turned_out_wrong() {
        askedAna.given(withdrawn(ANA, PRE_SHIFT, REMOVED), rescheduled(ANA, PRE_SHIFT, CHANGED))
                .when(close(ANA, PRE_SHIFT))
                .records(missed(ANA, PRE_SHIFT))
                .answers(true);
    }

    @Test
    void the_shift_is_removed() {
        askedAna.given(withdrawn(ANA, PRE_SHIFT, REMOVED))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(false);
    }

    @Test
    void the_window_has_moved_meanwhile() {
        askedAna.given(rescheduled(ANA, MOVED, CHANGED))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(false);
    }

    @Test
    void each_window_that_the_prompt_had_may_be_missed_once() {
        askedAna.given(missed(ANA, PRE_SHIFT), rescheduled(ANA, MOVED, CHANGED))
                .when(close(ANA, MOVED))
                .records(missed(ANA, MOVED))
                .answers(true);
    }

    @Test
    void the_window_has_moved_back_to_where_it_was_missed_before() {
        askedAna.given(
                        missed(ANA, PRE_SHIFT),
                        rescheduled(ANA, MOVED, CHANGED),
                        missed(ANA, MOVED),
                        rescheduled(ANA, PRE_SHIFT, REMOVED))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(true);
    }

    @Test
    void the_answer_of_the_shifts_former_worker_does_not_count() {
        askedAna.given(
                        submitted(ANA, CALM, "05:40", 0L),
                        withdrawn(ANA, PRE_SHIFT, CHANGED),
                        rescheduled(BEN, PRE_SHIFT, CHANGED))
                .when(close(BEN, PRE_SHIFT))
                .records(missed(BEN, PRE_SHIFT))
                .answers(true);
    }

    @Test
    void the_answer_counts_again_once_the_shift_is_given_back() {
        askedAna.given(
                        submitted(ANA, CALM, "05:40", 0L),
                        withdrawn(ANA, PRE_SHIFT, CHANGED),
                        rescheduled(BEN, PRE_SHIFT, CHANGED),
                        withdrawn(BEN, PRE_SHIFT, REMOVED),
                        rescheduled(ANA, PRE_SHIFT, REMOVED))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(false);
    }

    @Test
    void of_a_shift_that_is_not_known() {
        prompt.given(submitted(ANA, CALM, "05:40", null))
                .when(close(ANA, PRE_SHIFT))
                .recordsNothing()
                .answers(false);
    }

    @Test
    void of_a_prompt_that_never_was() {
        prompt.when(close(ANA, PRE_SHIFT)).findsNothing();
    }
}
