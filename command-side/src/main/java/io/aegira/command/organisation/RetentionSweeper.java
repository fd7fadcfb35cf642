package io.aegira.command.organisation;

import io.aegira.command.platform.Sweeper;
import io.aegira.kernel.organisation.ErasureGround;
import io.aegira.kernel.organisation.WorkforceCommand.EraseWorker;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.Erased;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When somebody has been gone for as long as their tenant keeps identities, then they are erased. */
@Component
class RetentionSweeper extends Sweeper<Erased> {
    RetentionSweeper(Departed departed, Commands commands, Clock clock) {
        super(
                "retention",
                () -> departed.due(clock.instant()),
                gone -> commands.sendAlone(
                        new EraseWorker(
                                gone.tenantId(), ServerTime.of(clock), gone.workerId(), ErasureGround.RETENTION),
                        Map.of()));
    }
}
