package io.aegira.standalone.architecture.offenders;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.stereotype.Saga;

@Saga
@ProcessingGroup("dicing")
class DicingSaga {
    UUID react() {
        return UUID.randomUUID();
    }
}
