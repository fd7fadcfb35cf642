package io.aegira.standalone.architecture.offenders.query.risk;

import org.axonframework.commandhandling.gateway.CommandGateway;

class OrderingReader {
    Object ask(CommandGateway gateway) {
        return gateway.sendAndWait("do it");
    }
}
