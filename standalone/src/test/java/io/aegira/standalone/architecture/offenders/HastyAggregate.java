package io.aegira.standalone.architecture.offenders;

import java.util.function.Consumer;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class HastyAggregate {
    private String state = "none";

    HastyAggregate() {}

    HastyAggregate(String state) {
        this.state = state;
    }

    void decide(String command) {
        state = command;
    }

    Consumer<String> lateron() {
        return command -> state = command;
    }

    void evolve(String event) {
        shared(event);
    }

    void decideToo(String command) {
        shared(command);
    }

    private void shared(String text) {
        state = text;
    }

    String state() {
        return state;
    }
}
