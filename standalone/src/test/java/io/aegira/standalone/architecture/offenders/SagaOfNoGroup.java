package io.aegira.standalone.architecture.offenders;

import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.spring.stereotype.Saga;

@Saga
class SagaOfNoGroup {
    @SagaEventHandler(associationProperty = "id")
    void react(String event) {}
}
