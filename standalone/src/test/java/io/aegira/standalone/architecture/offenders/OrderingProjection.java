package io.aegira.standalone.architecture.offenders;

import io.aegira.platform.axon.Commands;
import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("ordering")
class OrderingProjection {
    private final Commands commands;

    OrderingProjection(Commands commands) {
        this.commands = commands;
    }

    Commands commands() {
        return commands;
    }
}
