package io.aegira.command.casework;

import static io.aegira.command.casework.AnasCase.CARLA;
import static io.aegira.command.casework.AnasCase.DAN;
import static io.aegira.command.casework.AnasCase.acknowledged;
import static io.aegira.command.casework.AnasCase.acted;
import static io.aegira.command.casework.AnasCase.assigned;
import static io.aegira.command.casework.AnasCase.concluded;
import static io.aegira.command.casework.AnasCase.deed;
import static io.aegira.command.casework.AnasCase.opened;
import static io.aegira.command.casework.AnasCase.reopened;
import static io.aegira.command.casework.AnasCase.resolved;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.casework.CaseCommand;
import io.aegira.kernel.casework.CaseCommand.AcknowledgeCase;
import io.aegira.kernel.casework.CaseCommand.AssignCase;
import io.aegira.kernel.casework.CaseCommand.LogAction;
import io.aegira.kernel.casework.CaseCommand.LogOutcome;
import io.aegira.kernel.casework.CaseCommand.ReopenCase;
import io.aegira.kernel.casework.CaseCommand.ResolveCase;
import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.organisation.CaseQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ACaseIsWorkedOnTest {
    private final Story<Case> open = Story.of(Case.class).given(opened());
    private final Story<Case> done =
            open.given(concluded("08:00", CaseOutcome.REFERRED), resolved("09:00", CaseOutcome.REFERRED));

    static Stream<CaseCommand> work() {
        return Stream.of(
                new AssignCase(deed("10:00"), CaseQueue.HSE, DAN, null),
                new AcknowledgeCase(deed("10:00"), AcknowledgementMethod.APP_OPENED, DAN),
                new LogAction(deed("10:00"), CaseAction.OTHER, null, null),
                new LogOutcome(deed("10:00"), CaseOutcome.NOT_REACHED, null),
                new ResolveCase(deed("10:00"), null));
    }

    @Test
    void somebody_gets_it() {
        open.when(new AssignCase(deed("07:00"), null, CARLA, null))
                .records(assigned("07:00", "case_manager", CARLA, null))
                .answers(named("deed at 07:00"));
    }

    @Test
    void somebody_gets_it_for_a_while() {
        open.when(new AssignCase(deed("07:00"), null, CARLA, at("12:00")))
                .records(assigned("07:00", "case_manager", CARLA, "12:00"));
    }

    @Test
    void another_queue_gets_it_and_nobody_in_particular() {
        open.when(new AssignCase(deed("07:00"), CaseQueue.SUPERVISOR, null, null))
                .records(assigned("07:00", "supervisor", null, null));
    }

    @Test
    void it_stays_in_the_queue_that_it_was_put_into() {
        open.given(assigned("07:00", "hse", null, null))
                .when(new AssignCase(deed("07:30"), null, DAN, null))
                .records(assigned("07:30", "hse", DAN, null));
    }

    @Test
    void somebody_has_seen_it() {
        open.when(new AcknowledgeCase(deed("07:00"), AcknowledgementMethod.APP_OPENED, CARLA))
                .records(acknowledged("07:00", CARLA));
    }

    @Test
    void who_sees_it_again_has_proven_it_already() {
        open.given(acknowledged("07:00", CARLA))
                .when(new AcknowledgeCase(deed("07:30"), AcknowledgementMethod.DEEP_LINK_CLICKED, CARLA))
                .recordsNothing()
                .answers(named("deed at 07:00"));
        done.given(acknowledged("07:00", CARLA))
                .when(new AcknowledgeCase(deed("10:00"), AcknowledgementMethod.APP_OPENED, CARLA))
                .recordsNothing();
    }

    @Test
    void each_proves_for_themselves_that_they_have_seen_it() {
        open.given(acknowledged("07:00", CARLA))
                .when(new AcknowledgeCase(deed("07:30"), AcknowledgementMethod.APP_OPENED, DAN))
                .records(acknowledged("07:30", DAN));
    }

    @Test
    void something_is_done_and_will_be_looked_at_again() {
        open.when(new LogAction(deed("07:00"), CaseAction.TALKED_WITH_WORKER, SEALED, at("15:00")))
                .records(acted("07:00", "15:00"));
    }

    @Test
    void something_came_of_it() {
        open.when(new LogOutcome(deed("08:00"), CaseOutcome.WORK_ADJUSTED, null))
                .records(concluded("08:00", CaseOutcome.WORK_ADJUSTED));
    }

    @Test
    void it_is_resolved_with_the_last_outcome() {
        open.given(concluded("07:00", CaseOutcome.ESCALATED), concluded("08:00", CaseOutcome.REFERRED))
                .when(new ResolveCase(deed("09:00"), SEALED))
                .records(resolved("09:00", CaseOutcome.REFERRED));
    }

    @Test
    void it_is_not_resolved_without_an_outcome() {
        open.given(acted("07:00", null))
                .when(new ResolveCase(deed("09:00"), SEALED))
                .isRefused(CaseworkRefusal.NO_OUTCOME_LOGGED, "");
    }

    @ParameterizedTest
    @MethodSource("work")
    void nobody_works_on_a_resolved_one(CaseCommand work) {
        done.when(work).isRefused(CaseworkRefusal.CASE_IS_RESOLVED, "");
    }

    @Test
    void it_is_taken_up_again() {
        done.when(new ReopenCase(deed("10:00"), null)).records(reopened("10:00"));
    }

    @Test
    void an_open_one_is_not_taken_up_again() {
        open.when(new ReopenCase(deed("10:00"), null)).isRefused(CaseworkRefusal.CASE_IS_OPEN, "");
    }

    @Test
    void one_that_was_taken_up_again_needs_an_outcome_of_its_own() {
        done.given(reopened("10:00"))
                .when(new ResolveCase(deed("11:00"), null))
                .isRefused(CaseworkRefusal.NO_OUTCOME_LOGGED, "");
    }

    @ParameterizedTest
    @MethodSource("work")
    void one_that_nobody_opened_does_not_exist(CaseCommand work) {
        Story.of(Case.class).when(work).findsNothing();
    }
}
