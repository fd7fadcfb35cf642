package io.aegira.standalone.architecture.offenders;

import org.axonframework.eventhandling.EventHandler;

class HandlerOfNoGroup {
    @EventHandler
    void on(String event) {}
}
