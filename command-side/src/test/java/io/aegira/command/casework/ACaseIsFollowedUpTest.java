package io.aegira.command.casework;

import static io.aegira.command.casework.AnasCase.CARLA;
import static io.aegira.command.casework.AnasCase.CASE;
import static io.aegira.command.casework.AnasCase.DAN;
import static io.aegira.command.casework.AnasCase.EPISODE;
import static io.aegira.command.casework.AnasCase.acknowledged;
import static io.aegira.command.casework.AnasCase.acted;
import static io.aegira.command.casework.AnasCase.assigned;
import static io.aegira.command.casework.AnasCase.concluded;
import static io.aegira.command.casework.AnasCase.escalated;
import static io.aegira.command.casework.AnasCase.opened;
import static io.aegira.command.casework.AnasCase.reminded;
import static io.aegira.command.casework.AnasCase.resolved;
import static io.aegira.command.casework.AnasCase.routed;
import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.instant;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.casework.CaseCommand.FollowUpCase;
import io.aegira.kernel.casework.CaseCommand.OpenCase;
import io.aegira.kernel.casework.CaseCommand.Routed;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.CaseStep;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** By seven somebody should have seen it, by eight have acted, by twelve be done; two hours after the first miss it goes to HSE. */
class ACaseIsFollowedUpTest {
    private static final Target TARGET = new Target(
            CaseQueue.CASE_MANAGER,
            Duration.ofMinutes(55),
            Duration.ofMinutes(115),
            Duration.ofMinutes(355),
            Duration.ofHours(2),
            CaseQueue.HSE);

    private final Story<Case> unopened = Story.of(Case.class);
    private final Story<Case> open = unopened.given(opened(), routed("07:00", "08:00", "12:00"));

    @Test
    void its_targets_count_from_when_it_was_due() {
        unopened.when(open(instant("06:05"))).records(opened(), routed("07:00", "08:00", "12:00"));
    }

    @Test
    void a_target_that_has_passed_when_it_is_opened_is_not_set() {
        unopened.when(open(instant("07:30"))).records(opened(), routed(null, "08:00", "12:00"));
        unopened.when(open(instant("06:05").plus(Duration.ofDays(700)))).records(opened(), routed(null, null, null));
    }

    @Test
    void before_anything_is_due_nobody_is_reminded() {
        open.when(look("06:59:59")).recordsNothing();
    }

    @Test
    void nobody_has_seen_it() {
        open.when(look("07:00")).records(reminded(CaseStep.ACKNOWLEDGEMENT, "07:00"));
    }

    @Test
    void it_is_said_once() {
        open.given(reminded(CaseStep.ACKNOWLEDGEMENT, "07:00"))
                .when(look("07:01"))
                .recordsNothing();
    }

    @Test
    void whoever_looks_late_finds_all_of_it_in_its_order() {
        open.when(look("09:30"))
                .records(
                        reminded(CaseStep.ACKNOWLEDGEMENT, "07:00"),
                        reminded(CaseStep.ACTION, "08:00"),
                        escalated(CaseStep.ACKNOWLEDGEMENT, "07:00", "09:00"));
    }

    @Test
    void it_is_escalated_once() {
        open.given(
                        reminded(CaseStep.ACKNOWLEDGEMENT, "07:00"),
                        reminded(CaseStep.ACTION, "08:00"),
                        escalated(CaseStep.ACKNOWLEDGEMENT, "07:00", "09:00"))
                .when(look("11:30"))
                .recordsNothing();
    }

    @Test
    void who_has_seen_it_is_not_asked_to_look() {
        open.given(acknowledged("06:30", CARLA)).when(look("07:30")).recordsNothing();
        open.given(acknowledged("06:30", CARLA)).when(look("08:00")).records(reminded(CaseStep.ACTION, "08:00"));
    }

    @Test
    void who_has_done_something_need_not_say_that_they_have_seen_it() {
        open.given(acted("06:30", null)).when(look("11:59")).recordsNothing();
        open.given(acted("06:30", null)).when(look("12:00")).records(reminded(CaseStep.OUTCOME, "12:00"));
    }

    @Test
    void it_is_to_be_looked_at_again() {
        open.given(acted("06:30", "09:00")).when(look("09:00")).records(reminded(CaseStep.FOLLOW_UP, "09:00"));
        open.given(acted("06:30", "09:00"), acted("08:30", "10:00"))
                .when(look("09:00"))
                .recordsNothing();
        open.given(acted("06:30", "09:00"), reminded(CaseStep.FOLLOW_UP, "09:00"), acted("09:10", "10:00"))
                .when(look("10:00"))
                .records(reminded(CaseStep.FOLLOW_UP, "10:00"));
    }

    @Test
    void an_outcome_is_all_that_was_wanted() {
        open.given(concluded("06:30", CaseOutcome.REFERRED)).when(look("23:00")).recordsNothing();
    }

    @Test
    void a_resolved_one_is_left_alone() {
        open.given(
                        acted("06:20", "09:00"),
                        concluded("06:30", CaseOutcome.REFERRED),
                        resolved("06:40", CaseOutcome.REFERRED))
                .when(look("23:00"))
                .recordsNothing();
    }

    @Test
    void it_goes_back_to_whom_it_was_taken_from() {
        Story<Case> delegated =
                unopened.given(opened(), assigned("06:10", "hse", CARLA, null), assigned("06:20", "hse", DAN, "09:00"));
        delegated.when(look("08:59")).recordsNothing();
        delegated
                .when(look("09:05"))
                .records(new CaseAssigned(
                        DerivedIds.eventId(CASE.value(), "case.assigned", "back " + instant("09:00")),
                        instant("09:00").atOffset(ZoneOffset.UTC),
                        CASE,
                        EPISODE,
                        ANA,
                        "hse",
                        CARLA,
                        null));
    }

    private static FollowUpCase look(String time) {
        return new FollowUpCase(TENANT, CASE, instant(time));
    }

    private static OpenCase open(Instant now) {
        return new OpenCase(
                TENANT,
                CASE,
                EPISODE,
                ANA,
                opened().severity(),
                opened().openedFor(),
                instant("06:05"),
                now,
                opened().reasons(),
                opened().signalIds(),
                new Routed(CaseQueue.CASE_MANAGER, named("routing"), TARGET));
    }
}
