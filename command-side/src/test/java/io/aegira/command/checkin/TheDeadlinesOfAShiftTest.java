package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CHANGED;
import static io.aegira.command.checkin.CheckIns.MOVED;
import static io.aegira.command.checkin.CheckIns.PRE_SHIFT;
import static io.aegira.command.checkin.CheckIns.PROMPT;
import static io.aegira.command.checkin.CheckIns.REMOVED;
import static io.aegira.command.checkin.CheckIns.SHIFT;
import static io.aegira.command.checkin.CheckIns.rescheduled;
import static io.aegira.command.checkin.CheckIns.scheduled;
import static io.aegira.command.checkin.CheckIns.withdrawn;
import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;
import static io.aegira.command.fixture.Crew.METADATA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.instant;

import io.aegira.command.checkin.ShiftWindowsSaga.ClosingWindow;
import io.aegira.command.fixture.Deadlines;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import java.time.Instant;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class TheDeadlinesOfAShiftTest {
    private static final Instant CLOSES = PRE_SHIFT.closesAt();
    private static final ClosingWindow OF_ANA = closing(ANA);
    private static final PromptId AFTER = PromptIds.promptId(SHIFT, "post_shift");
    private static final Window AFTER_SHIFT = new Window(instant("17:45"), instant("18:45"));

    private final SagaTestFixture<ShiftWindowsSaga> saga = Deadlines.of(ShiftWindowsSaga.class);

    @Test
    void one_is_set_for_the_close_of_the_window() {
        saga.givenCurrentTime(instant("05:00"))
                .whenPublishingA(scheduled(ANA, PRE_SHIFT), METADATA)
                .expectActiveSagas(1)
                .expectScheduledDeadline(CLOSES, OF_ANA)
                .expectNoDispatchedCommands();
    }

    @Test
    void it_fires_and_asks_for_the_worker_to_be_assessed() {
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .whenTimeAdvancesTo(CLOSES)
                .expectTriggeredDeadlines(OF_ANA)
                .expectDispatchedCommands(new AssessWorker(TENANT, ANA, CLOSES))
                .expectActiveSagas(0);
    }

    @Test
    void it_fires_twice_and_asks_twice_while_the_shift_has_another_window_open() {
        saga.registerDeadlineHandlerInterceptor(Deadlines.firingTwice());
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .andThenAPublished(scheduled(AFTER, "post_shift", ANA, AFTER_SHIFT), METADATA)
                .whenTimeAdvancesTo(CLOSES)
                .expectDispatchedCommands(new AssessWorker(TENANT, ANA, CLOSES), new AssessWorker(TENANT, ANA, CLOSES))
                .expectActiveSagas(1);
    }

    @Test
    void it_fires_twice_for_the_last_window_and_the_second_time_nobody_listens() {
        saga.registerDeadlineHandlerInterceptor(Deadlines.firingTwice());
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .whenTimeAdvancesTo(CLOSES)
                .expectDispatchedCommands(new AssessWorker(TENANT, ANA, CLOSES))
                .expectActiveSagas(0);
    }

    @Test
    void one_is_set_when_the_fact_is_delivered_twice() {
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .whenTimeAdvancesTo(CLOSES)
                .expectTriggeredDeadlines(OF_ANA)
                .expectDispatchedCommands(new AssessWorker(TENANT, ANA, CLOSES));
    }

    @Test
    void each_window_of_the_shift_has_one() throws Exception {
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .andThenAPublished(scheduled(AFTER, "post_shift", ANA, AFTER_SHIFT), METADATA)
                .andThenTimeAdvancesTo(CLOSES)
                .whenTimeAdvancesTo(AFTER_SHIFT.closesAt())
                .expectDispatchedCommands(new AssessWorker(TENANT, ANA, AFTER_SHIFT.closesAt()))
                .expectActiveSagas(0);
    }

    @Test
    void it_is_cancelled_when_the_shift_is_removed() {
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .whenPublishingA(withdrawn(ANA, PRE_SHIFT, REMOVED), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void it_moves_with_the_shift() {
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .whenPublishingA(rescheduled(ANA, MOVED, CHANGED), METADATA)
                .expectNoScheduledDeadline(CLOSES, OF_ANA)
                .expectScheduledDeadline(MOVED.closesAt(), OF_ANA)
                .expectActiveSagas(1);
    }

    @Test
    void it_asks_for_the_other_worker_when_the_shift_is_given_away() {
        saga.givenCurrentTime(instant("05:00"))
                .andThenAPublished(scheduled(ANA, PRE_SHIFT), METADATA)
                .andThenAPublished(withdrawn(ANA, PRE_SHIFT, CHANGED), METADATA)
                .andThenAPublished(rescheduled(BEN, PRE_SHIFT, CHANGED), METADATA)
                .whenTimeAdvancesTo(CLOSES)
                .expectTriggeredDeadlines(closing(BEN))
                .expectDispatchedCommands(new AssessWorker(TENANT, BEN, CLOSES));
    }

    @Test
    void none_is_set_for_a_window_of_the_past() {
        saga.givenCurrentTime(CLOSES)
                .whenPublishingA(scheduled(ANA, PRE_SHIFT), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void it_is_cancelled_when_the_shift_moves_into_the_past() {
        saga.givenCurrentTime(instant("07:00"))
                .andThenAPublished(scheduled(ANA, MOVED), METADATA)
                .whenPublishingA(rescheduled(ANA, PRE_SHIFT, CHANGED), METADATA)
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    private static ClosingWindow closing(WorkerId worker) {
        return new ClosingWindow(TENANT.value(), PROMPT.value(), worker.value());
    }
}
