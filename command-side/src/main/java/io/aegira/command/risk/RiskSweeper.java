package io.aegira.command.risk;

import io.aegira.command.platform.Sweeper;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import io.aegira.platform.axon.Commands;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds workers for whom something is due and has them assessed: behind every deadline, and after every restart. */
@Component
class RiskSweeper extends Sweeper<DueWorker> {
    RiskSweeper(RiskWork work, Commands commands, Clock clock) {
        super(
                "assess",
                () -> work.due(clock.instant()),
                due -> commands.sendAlone(new AssessWorker(due.tenantId(), due.workerId(), clock.instant()), Map.of()));
    }
}
