package io.aegira.standalone.architecture.offenders;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;

/** What its events made of it. */
@Aggregate
class ProperAggregate {
    private static String lastSeen = "";

    private String state = "none";

    static void see(String state) {
        lastSeen = state;
    }

    void evolve(String event) {
        state = event + lastSeen;
    }

    void evolve(List<String> events) {
        events.forEach(event -> state = event);
    }

    void evolve(Integer event) {
        become(event.toString());
    }

    private void become(String event) {
        state = event;
    }

    String state() {
        return state;
    }
}
