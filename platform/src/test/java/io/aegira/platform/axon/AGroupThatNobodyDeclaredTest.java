package io.aegira.platform.axon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

class AGroupThatNobodyDeclaredTest {
    @Test
    void stops_the_start() {
        assertThatThrownBy(() -> start(Misspelt.class)).hasStackTraceContaining("note-book");
    }

    @Test
    void stops_the_start_also_where_a_handler_names_none() {
        assertThatThrownBy(() -> start(Nameless.class)).hasStackTraceContaining(Nameless.class.getPackageName());
    }

    private static void start(Class<?> handler) {
        WiredPlatform platform = WiredPlatform.with(handler, Notebook.class, Notebook.Group.class);
        try {
            platform.start();
        } finally {
            platform.stop();
        }
    }

    @ProcessingGroup("note-book")
    static class Misspelt {
        @EventHandler
        void on(WorkerAssigned event) {}
    }

    static class Nameless {
        @EventHandler
        void on(WorkerAssigned event) {}
    }
}
