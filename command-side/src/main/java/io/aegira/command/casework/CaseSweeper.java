package io.aegira.command.casework;

import io.aegira.command.casework.DueCases.DueCase;
import io.aegira.command.platform.Sweeper;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.axon.DueWork;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** When an episode turns high or has stayed open for long, then a case is opened. */
@Component
class CaseSweeper implements SmartLifecycle, DueWork {
    private final DueCases cases;
    private final Commands commands;
    private final Clock clock;
    private final Sweeper<DueCase> sweeper;
    private volatile boolean running;

    CaseSweeper(DueCases cases, Commands commands, Clock clock) {
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
        this.sweeper = new Sweeper<>("open-cases", () -> cases.due(clock.instant()), this::open);
    }

    void nudge() {
        sweeper.nudge();
    }

    @Override
    public long due() {
        return TenantScope.callAcrossTenants(() -> (long) cases.due(clock.instant()).size());
    }

    private void open(DueCase due) {
        commands.inOneUnitOfWork(due.tenantId(), () -> {
            cases.order(due).ifPresent(order -> commands.send(order, Map.of()));
            return true;
        });
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
