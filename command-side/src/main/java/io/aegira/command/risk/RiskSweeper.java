package io.aegira.command.risk;

import io.aegira.command.platform.Sweeper;
import io.aegira.kernel.risk.RiskCommand.AssessWorker;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.axon.DueWork;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Finds workers for whom something is due and has them assessed: behind every deadline, and after every restart. */
@Component
class RiskSweeper implements SmartLifecycle, DueWork {
    private final RiskWork work;
    private final Commands commands;
    private final Clock clock;
    private final Sweeper<DueWorker> sweeper;
    private volatile boolean running;

    RiskSweeper(RiskWork work, Commands commands, Clock clock) {
        this.work = work;
        this.commands = commands;
        this.clock = clock;
        this.sweeper = new Sweeper<>("assess", () -> work.due(clock.instant()), this::assess);
    }

    void nudge() {
        sweeper.nudge();
    }

    @Override
    public long due() {
        return TenantScope.callAcrossTenants(() -> (long) work.due(clock.instant()).size());
    }

    private void assess(DueWorker due) {
        commands.sendAlone(new AssessWorker(due.tenantId(), due.workerId(), clock.instant()), Map.of());
    }

    @Override
    public void start() {
        sweeper.start();
        running = true;
    }

    @Override
    public void stop() {
        sweeper.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
