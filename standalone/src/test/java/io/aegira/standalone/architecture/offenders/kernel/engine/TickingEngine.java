package io.aegira.standalone.architecture.offenders.kernel.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

class TickingEngine {
    Supplier<Instant> clock() {
        return Instant::now;
    }

    LocalDate today() {
        return LocalDate.now();
    }
}
