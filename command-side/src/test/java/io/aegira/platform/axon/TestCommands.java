package io.aegira.platform.axon;

import java.util.concurrent.ForkJoinPool;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;

/** The real {@link Commands} on a bus that a test looks at. */
public final class TestCommands {
    private TestCommands() {}

    public static Commands on(CommandBus bus) {
        return new Commands(bus, NoTransactionManager.instance(), ForkJoinPool.commonPool());
    }
}
