package io.aegira.standalone.architecture.offenders.query.dashboards;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Gives an order when somebody presses it. */
class ProperButton {
    Object press(CommandGateway gateway) {
        return gateway.sendAndWait("do it");
    }
}
