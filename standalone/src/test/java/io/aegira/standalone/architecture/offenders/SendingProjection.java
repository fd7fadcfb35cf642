package io.aegira.standalone.architecture.offenders;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;

@ProcessingGroup("sending")
class SendingProjection {
    void on(CommandGateway gateway) {
        gateway.sendAndWait("do it");
    }
}
