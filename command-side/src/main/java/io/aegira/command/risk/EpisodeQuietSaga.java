package io.aegira.command.risk;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.OfTenant;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.platform.axon.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Wakes the reconciler when an open episode's quiet period ends. It only asks: whether the episode closes, and when it is asked
 * again, the policy decides. The wake-up table stands behind it.
 *
 * <pre>
 * opened, grew ─ 336 h ▶ ask      closed, unsupported ▶ over ─ supported again ▶ ask
 * </pre>
 */
@Saga
@ProcessingGroup(CommandGroups.EPISODE_QUIET)
public class EpisodeQuietSaga {
    static final String QUIET = "episode-quiet";
    private static final Duration QUIET_PERIOD = Duration.ofHours(336);

    @Autowired
    private transient DeadlineManager deadlines;

    @Autowired
    private transient Commands commands;

    @Autowired
    private transient Clock clock;

    private @Nullable UUID tenant;
    private @Nullable UUID worker;
    private @Nullable String deadline;

    @StartSaga
    @SagaEventHandler(associationProperty = "episodeId", associationResolver = OfTenant.class)
    void react(EpisodeOpened event, @MetaDataValue(EventMetadata.TENANT_ID) String tenantId) {
        askAfter(event.openedAt(), tenantId, event);
    }

    /** Late knowledge may end an episode, and open one again that was over. */
    @StartSaga
    @SagaEventHandler(associationProperty = "episodeId", associationResolver = OfTenant.class)
    void react(EpisodeUpdated event, @MetaDataValue(EventMetadata.TENANT_ID) String tenantId) {
        boolean over = event.closedAt() != null || event.standing() == RiskEvent.EpisodeStanding.UNSUPPORTED;
        if (over) {
            forget();
            SagaLifecycle.end();
        } else {
            askAfter(event.lastSignalAt(), tenantId, event);
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "episodeId", associationResolver = OfTenant.class)
    void react(EpisodeClosed event) {
        forget();
    }

    @DeadlineHandler(deadlineName = QUIET)
    void onQuiet() {
        deadline = null;
        if (tenant == null || worker == null) {
            SagaLifecycle.end();
            return;
        }
        commands.sendAlone(new AssessWorker(TenantId.of(tenant), WorkerId.of(worker), clock.instant()), Map.of());
    }

    private void askAfter(Instant lastSignalAt, String tenantId, RiskEvent event) {
        forget();
        tenant = UUID.fromString(tenantId);
        worker = event.workerId().value();
        Instant quiet = lastSignalAt.plus(QUIET_PERIOD);
        if (quiet.isAfter(clock.instant())) {
            deadline = deadlines.schedule(quiet, QUIET);
        }
    }

    private void forget() {
        if (deadline != null) {
            deadlines.cancelSchedule(QUIET, deadline);
            deadline = null;
        }
    }
}
