package io.aegira.platform.axon;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A saga of the shape that ours have: state in private fields, everything else injected. */
@Saga
@ProcessingGroup(Reminder.GROUP)
public class Reminder {
    static final String GROUP = "reminder";
    private static final String REMIND = "remind";

    private transient DeadlineManager deadlines;
    private transient Reminders reminders;

    private final Map<String, String> deadlineByName = new HashMap<>();
    private final List<UUID> heard = new ArrayList<>();
    private @Nullable WorkerId worker;
    private @Nullable Instant since;

    @Autowired
    void use(DeadlineManager deadlineManager, Reminders all) {
        deadlines = deadlineManager;
        reminders = all;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "workerId")
    void react(WorkerRegistered event) {
        worker = event.workerId();
        since = event.eventTime().toInstant();
        heard.add(event.eventId());
        Instant due = since.plusSeconds(3600);
        deadlineByName.put("first", deadlines.schedule(due, REMIND, new What("first", worker.value(), due)));
        deadlineByName.put("second", deadlines.schedule(due, REMIND, new What("second", worker.value(), due)));
        reminders.add("started");
    }

    @SagaEventHandler(associationProperty = "workerId")
    void react(WorkerAssigned event) {
        heard.add(event.eventId());
        String second = deadlineByName.remove("second");
        if (second != null) {
            deadlines.cancelSchedule(REMIND, second);
        }
        reminders.add(heard.size() + " heard of " + worker + " since " + since + ", left " + deadlineByName.keySet());
    }

    @DeadlineHandler(deadlineName = REMIND)
    void onRemind(What what) {
        deadlineByName.remove(what.name());
        reminders.add(what + " after " + heard.size());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "workerId")
    void react(WorkerDeactivated event) {
        reminders.add("ended");
    }

    record What(String name, UUID worker, Instant due) {}
}
