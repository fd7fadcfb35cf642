package io.aegira.command.casework;

import io.aegira.command.casework.DueCases.DueCase;
import io.aegira.command.platform.Sweeper;
import io.aegira.platform.axon.Commands;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When an episode turns high or has stayed open for long, then a case is opened. */
@Component
class CaseSweeper extends Sweeper<DueCase> {
    CaseSweeper(DueCases cases, Commands commands, Clock clock) {
        super(
                "open-cases",
                () -> cases.due(clock.instant()),
                due -> commands.inOneUnitOfWork(due.tenantId(), () -> {
                    cases.order(due, clock.instant()).ifPresent(order -> commands.send(order, Map.of()));
                    return true;
                }));
    }
}
