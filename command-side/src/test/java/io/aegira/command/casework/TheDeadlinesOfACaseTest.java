package io.aegira.command.casework;

import static io.aegira.command.casework.AnasCase.CARLA;
import static io.aegira.command.casework.AnasCase.CASE;
import static io.aegira.command.casework.AnasCase.acted;
import static io.aegira.command.casework.AnasCase.assigned;
import static io.aegira.command.casework.AnasCase.resolved;
import static io.aegira.command.casework.AnasCase.routed;
import static io.aegira.command.fixture.Crew.METADATA;
import static io.aegira.command.fixture.Crew.OTHER_TENANT;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.instant;

import io.aegira.command.fixture.Deadlines;
import io.aegira.kernel.casework.CaseCommand.FollowUpCase;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.message.EventMetadata;
import java.util.Map;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class TheDeadlinesOfACaseTest {
    private final SagaTestFixture<CaseFollowUpSaga> saga = Deadlines.of(CaseFollowUpSaga.class);

    @Test
    void are_set_for_each_target_and_for_when_it_would_be_escalated() {
        saga.givenCurrentTime(instant("06:05"))
                .whenPublishingA(routed("07:00", "08:00", null), METADATA)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(instant("07:00"), CaseFollowUpSaga.STEP_DUE)
                .expectScheduledDeadlineWithName(instant("08:00"), CaseFollowUpSaga.STEP_DUE)
                .expectScheduledDeadlineWithName(instant("09:00"), CaseFollowUpSaga.STEP_DUE)
                .expectScheduledDeadlineWithName(instant("10:00"), CaseFollowUpSaga.STEP_DUE)
                .expectNoDispatchedCommands();
    }

    @Test
    void fire_and_ask_the_case() {
        saga.givenCurrentTime(instant("06:05"))
                .andThenAPublished(acted("06:05", "09:00"), METADATA)
                .whenTimeAdvancesTo(instant("09:00"))
                .expectDispatchedCommands(new FollowUpCase(TENANT, CASE, instant("09:00")))
                .expectActiveSagas(0);
    }

    @Test
    void fire_when_a_delegation_ends() {
        saga.givenCurrentTime(instant("06:05"))
                .andThenAPublished(assigned("06:05", "hse", CARLA, "09:00"), METADATA)
                .whenTimeAdvancesTo(instant("09:00"))
                .expectDispatchedCommands(new FollowUpCase(TENANT, CASE, instant("09:00")));
    }

    @Test
    void fire_twice_and_only_ask_again() {
        saga.registerDeadlineHandlerInterceptor(Deadlines.firingTwice());
        saga.givenCurrentTime(instant("06:05"))
                .andThenAPublished(routed("07:00", null, null), METADATA)
                .whenTimeAdvancesTo(instant("07:00"))
                .expectDispatchedCommands(
                        new FollowUpCase(TENANT, CASE, instant("07:00")),
                        new FollowUpCase(TENANT, CASE, instant("07:00")));
    }

    @Test
    void are_cancelled_when_the_case_is_resolved() {
        saga.givenCurrentTime(instant("06:05"))
                .andThenAPublished(routed("07:00", "08:00", "12:00"), METADATA)
                .whenPublishingA(resolved("06:40", CaseOutcome.REFERRED), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void are_nothing_to_another_customer_whose_case_has_the_same_id() {
        saga.givenCurrentTime(instant("06:05"))
                .andThenAPublished(acted("06:05", "09:00"), METADATA)
                .whenPublishingA(
                        resolved("06:40", CaseOutcome.REFERRED),
                        Map.of(EventMetadata.TENANT_ID, OTHER_TENANT.toString()))
                .expectScheduledDeadlineWithName(instant("09:00"), CaseFollowUpSaga.STEP_DUE);
    }

    @Test
    void are_not_set_for_the_past_or_for_nothing() {
        saga.givenCurrentTime(instant("23:00"))
                .andThenAPublished(routed("07:00", "08:00", "12:00"), METADATA)
                .andThenAPublished(acted("06:05", "09:00"), METADATA)
                .whenPublishingA(assigned("06:10", "hse", CARLA, null), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }
}
