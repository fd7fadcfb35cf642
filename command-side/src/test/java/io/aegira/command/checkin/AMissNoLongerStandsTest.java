package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CALM;
import static io.aegira.command.checkin.CheckIns.CHANGED;
import static io.aegira.command.checkin.CheckIns.PRE_SHIFT;
import static io.aegira.command.checkin.CheckIns.REMOVED;
import static io.aegira.command.checkin.CheckIns.missed;
import static io.aegira.command.checkin.CheckIns.overridden;
import static io.aegira.command.checkin.CheckIns.reassess;
import static io.aegira.command.checkin.CheckIns.rescheduled;
import static io.aegira.command.checkin.CheckIns.scheduled;
import static io.aegira.command.checkin.CheckIns.submitted;
import static io.aegira.command.checkin.CheckIns.withdrawn;
import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.kernel.checkin.PromptEvent.OverrideReason.LATE_ANSWER;
import static io.aegira.kernel.checkin.PromptEvent.OverrideReason.SHIFT_REMOVED;
import static io.aegira.kernel.checkin.PromptStatus.COMPLETED_LATE;
import static io.aegira.kernel.checkin.PromptStatus.EXCUSED;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import org.junit.jupiter.api.Test;

class AMissNoLongerStandsTest {
    private static final Cause ANSWERED = new Cause(named("answered 06:12"), at("06:12"));

    private final Story<Prompt> missedByAna =
            Story.of(Prompt.class).given(scheduled(ANA, PRE_SHIFT), missed(ANA, PRE_SHIFT));

    @Test
    void a_late_answer_overrides_it() {
        missedByAna
                .given(submitted(ANA, CALM, "06:12", 420L))
                .when(reassess(ANA, PRE_SHIFT, COMPLETED_LATE, LATE_ANSWER, ANSWERED))
                .records(overridden(ANA, PRE_SHIFT, COMPLETED_LATE, LATE_ANSWER, ANSWERED));
    }

    @Test
    void a_removed_shift_overrides_it() {
        missedByAna
                .when(reassess(ANA, PRE_SHIFT, EXCUSED, SHIFT_REMOVED, REMOVED))
                .records(overridden(ANA, PRE_SHIFT, EXCUSED, SHIFT_REMOVED, REMOVED));
    }

    @Test
    void the_same_answer_overrides_it_again_once_the_window_has_come_back() {
        missedByAna
                .given(
                        submitted(ANA, CALM, "06:12", 420L),
                        overridden(ANA, PRE_SHIFT, COMPLETED_LATE, LATE_ANSWER, ANSWERED),
                        withdrawn(ANA, PRE_SHIFT, CHANGED),
                        rescheduled(BEN, PRE_SHIFT, CHANGED),
                        withdrawn(BEN, PRE_SHIFT, REMOVED),
                        rescheduled(ANA, PRE_SHIFT, REMOVED))
                .when(reassess(ANA, PRE_SHIFT, COMPLETED_LATE, LATE_ANSWER, ANSWERED))
                .records(overridden(ANA, PRE_SHIFT, COMPLETED_LATE + "/2", COMPLETED_LATE, LATE_ANSWER, ANSWERED));
    }

    @Test
    void where_nothing_was_missed_there_is_nothing_to_override() {
        Story.of(Prompt.class)
                .given(scheduled(ANA, PRE_SHIFT))
                .when(reassess(ANA, PRE_SHIFT, EXCUSED, SHIFT_REMOVED, REMOVED))
                .recordsNothing();
    }
}
