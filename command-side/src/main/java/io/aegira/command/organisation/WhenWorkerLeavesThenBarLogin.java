package io.aegira.command.organisation;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Meta;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerErased;
import io.aegira.platform.passwordless.WaysIn;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Closes a worker's ways in with the event that says they have left, in its transaction: no moment later do they come in. */
@Component
@ProcessingGroup(CommandGroups.SETTINGS)
@RequiredArgsConstructor
class WhenWorkerLeavesThenBarLogin {
    private final WaysIn ways;

    @EventHandler
    void react(WorkerDeactivated event, MetaData metadata) {
        ways.bar(Meta.tenant(metadata), event.workerId());
    }

    @EventHandler
    void react(WorkerErased event, MetaData metadata) {
        ways.bar(Meta.tenant(metadata), event.workerId());
    }
}
