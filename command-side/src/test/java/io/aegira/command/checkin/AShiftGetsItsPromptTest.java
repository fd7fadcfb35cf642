package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CALM;
import static io.aegira.command.checkin.CheckIns.CHANGED;
import static io.aegira.command.checkin.CheckIns.MOVED;
import static io.aegira.command.checkin.CheckIns.PLANNED;
import static io.aegira.command.checkin.CheckIns.PRE_SHIFT;
import static io.aegira.command.checkin.CheckIns.REMOVED;
import static io.aegira.command.checkin.CheckIns.rescheduled;
import static io.aegira.command.checkin.CheckIns.schedule;
import static io.aegira.command.checkin.CheckIns.scheduled;
import static io.aegira.command.checkin.CheckIns.submitted;
import static io.aegira.command.checkin.CheckIns.withdraw;
import static io.aegira.command.checkin.CheckIns.withdrawn;
import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;

import io.aegira.command.fixture.Story;
import org.junit.jupiter.api.Test;

class AShiftGetsItsPromptTest {
    private final Story<Prompt> prompt = Story.of(Prompt.class);

    @Test
    void a_new_shift_schedules_its_prompt() {
        prompt.when(schedule(ANA, PRE_SHIFT, PLANNED)).records(scheduled(ANA, PRE_SHIFT));
    }

    @Test
    void the_same_shift_again_changes_nothing() {
        prompt.given(scheduled(ANA, PRE_SHIFT))
                .when(schedule(ANA, PRE_SHIFT, CHANGED))
                .recordsNothing();
    }

    @Test
    void an_answer_that_was_there_first_does_not_keep_it_from_being_scheduled() {
        prompt.given(submitted(ANA, CALM, "05:40", null))
                .when(schedule(ANA, PRE_SHIFT, PLANNED))
                .records(scheduled(ANA, PRE_SHIFT));
    }

    @Test
    void a_moved_shift_moves_its_prompt() {
        prompt.given(scheduled(ANA, PRE_SHIFT))
                .when(schedule(ANA, MOVED, CHANGED))
                .records(rescheduled(ANA, MOVED, CHANGED));
    }

    @Test
    void a_shift_given_to_another_worker_is_withdrawn_from_the_first_and_asks_the_other() {
        prompt.given(scheduled(ANA, PRE_SHIFT))
                .when(schedule(BEN, PRE_SHIFT, CHANGED))
                .records(withdrawn(ANA, PRE_SHIFT, CHANGED), rescheduled(BEN, PRE_SHIFT, CHANGED));
    }

    @Test
    void a_removed_shift_withdraws_its_prompt() {
        prompt.given(scheduled(ANA, PRE_SHIFT)).when(withdraw(REMOVED)).records(withdrawn(ANA, PRE_SHIFT, REMOVED));
    }

    @Test
    void what_is_withdrawn_is_not_withdrawn_again() {
        prompt.given(scheduled(ANA, PRE_SHIFT), withdrawn(ANA, PRE_SHIFT, REMOVED))
                .when(withdraw(REMOVED))
                .recordsNothing();
    }

    @Test
    void a_prompt_of_a_shift_that_is_not_known_cannot_be_withdrawn() {
        prompt.given(submitted(ANA, CALM, "05:40", null))
                .when(withdraw(REMOVED))
                .recordsNothing();
    }

    @Test
    void there_is_nothing_to_withdraw_where_nothing_ever_was() {
        prompt.when(withdraw(REMOVED)).findsNothing();
    }

    @Test
    void a_shift_that_comes_back_reinstates_its_prompt() {
        prompt.given(scheduled(ANA, PRE_SHIFT), withdrawn(ANA, PRE_SHIFT, REMOVED))
                .when(schedule(ANA, PRE_SHIFT, CHANGED))
                .records(rescheduled(ANA, PRE_SHIFT, CHANGED));
    }

    @Test
    void a_shift_that_comes_back_for_another_worker_is_not_withdrawn_twice() {
        prompt.given(scheduled(ANA, PRE_SHIFT), withdrawn(ANA, PRE_SHIFT, REMOVED))
                .when(schedule(BEN, PRE_SHIFT, CHANGED))
                .records(rescheduled(BEN, PRE_SHIFT, CHANGED));
    }
}
