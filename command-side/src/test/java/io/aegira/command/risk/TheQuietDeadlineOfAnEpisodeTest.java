package io.aegira.command.risk;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.METADATA;
import static io.aegira.command.fixture.Crew.OTHER_TENANT;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.risk.Decisions.QUIET;
import static io.aegira.command.risk.Decisions.closed;
import static io.aegira.command.risk.Decisions.corrected;
import static io.aegira.command.risk.Decisions.grew;
import static io.aegira.command.risk.Decisions.hour;
import static io.aegira.command.risk.Decisions.openedHigh;
import static io.aegira.command.risk.Decisions.unsupported;

import io.aegira.command.fixture.Deadlines;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import java.util.Map;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class TheQuietDeadlineOfAnEpisodeTest {
    private final SagaTestFixture<EpisodeQuietSaga> saga = Deadlines.of(EpisodeQuietSaga.class);

    @Test
    void is_set_336_hours_after_the_opening() {
        saga.givenCurrentTime(hour(1))
                .whenPublishingA(openedHigh(1), METADATA)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(hour(1 + QUIET), EpisodeQuietSaga.QUIET)
                .expectNoDispatchedCommands();
    }

    @Test
    void fires_and_asks_for_the_worker_to_be_assessed() {
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .whenTimeAdvancesTo(hour(1 + QUIET))
                .expectTriggeredDeadlinesWithName(EpisodeQuietSaga.QUIET)
                .expectDispatchedCommands(new AssessWorker(TENANT, ANA, hour(1 + QUIET)))
                .expectActiveSagas(1);
    }

    @Test
    void fires_twice_and_only_asks_again() {
        saga.registerDeadlineHandlerInterceptor(Deadlines.firingTwice());
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .whenTimeAdvancesTo(hour(1 + QUIET))
                .expectDispatchedCommands(
                        new AssessWorker(TENANT, ANA, hour(1 + QUIET)), new AssessWorker(TENANT, ANA, hour(1 + QUIET)));
    }

    @Test
    void is_cancelled_when_the_episode_closes() {
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .whenPublishingA(closed(1, 1, 2, 1), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void begins_anew_with_each_signal_that_comes_to_the_episode() {
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .whenPublishingA(grew(1, 1, 1, 9), METADATA)
                .expectNoScheduledDeadlineWithName(hour(1 + QUIET), EpisodeQuietSaga.QUIET)
                .expectScheduledDeadlineWithName(hour(9 + QUIET), EpisodeQuietSaga.QUIET);
    }

    @Test
    void is_cancelled_when_the_episode_turns_out_to_be_over() {
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .whenPublishingA(corrected(1, 1, 3, 1), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void is_cancelled_when_the_episode_loses_its_ground() {
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .whenPublishingA(unsupported(1, 1, null, 1), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void is_set_again_when_the_episode_is_supported_again() {
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .andThenAPublished(unsupported(1, 1, null, 1), METADATA)
                .whenPublishingA(corrected(1, 2, null, 1), METADATA)
                .expectScheduledDeadlineWithName(hour(1 + QUIET), EpisodeQuietSaga.QUIET)
                .expectActiveSagas(1);
    }

    @Test
    void is_nothing_to_another_customer_whose_worker_has_the_same_id() {
        saga.givenCurrentTime(hour(1))
                .andThenAPublished(openedHigh(1), METADATA)
                .whenPublishingA(closed(1, 1, 2, 1), Map.of(EventMetadata.TENANT_ID, OTHER_TENANT.toString()))
                .expectScheduledDeadlineWithName(hour(1 + QUIET), EpisodeQuietSaga.QUIET)
                .expectActiveSagas(1);
    }

    @Test
    void is_not_set_for_a_quiet_period_of_the_past() {
        saga.givenCurrentTime(hour(1 + QUIET))
                .whenPublishingA(openedHigh(1), METADATA)
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }
}
