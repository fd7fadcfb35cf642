package io.aegira.command.ingestion;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;
import static io.aegira.command.fixture.Crew.PERTH;
import static io.aegira.command.fixture.Crew.QUARRY;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import org.junit.jupiter.api.Test;

class AShiftAndItsAnswersInOneBatchTest {
    private static final ShiftId SHIFT = ShiftId.of(named("shift"));
    private static final PromptId PROMPT = PromptIds.promptId(SHIFT, "pre_shift");

    private final RosterOfBatch roster = new RosterOfBatch(CheckInPolicy.DEFAULT);

    @Test
    void an_answer_alone_says_nothing_about_whose_the_prompt_is() {
        assertThat(roster.asks(ANA, PROMPT)).isFalse();
    }

    @Test
    void the_answer_of_whom_the_shift_was_given_to_just_before_is_theirs() {
        roster.add(shiftOf(ANA));
        roster.add(shiftOf(BEN));
        assertThat(roster.asks(BEN, PROMPT)).isTrue();
    }

    @Test
    void the_answer_of_whom_it_was_taken_from_just_before_is_refused() {
        roster.add(shiftOf(ANA));
        roster.add(shiftOf(BEN));
        assertThatThrownBy(() -> roster.asks(ANA, PROMPT))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CheckInRefusal.PROMPT_OF_ANOTHER_WORKER));
    }

    private static Payloads.Shift shiftOf(WorkerId worker) {
        return new Payloads.Shift(SHIFT, worker, QUARRY, PERTH, at("06:00"), at("18:00"), "roster");
    }
}
