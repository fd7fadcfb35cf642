package io.aegira.platform.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;

/** What the sagas had to say. */
class Reminders {
    private final List<String> said = new CopyOnWriteArrayList<>();

    void add(String what) {
        said.add(what);
    }

    List<String> said() {
        return List.copyOf(said);
    }

    static class Group {
        @Bean
        ProcessorGroup reminderGroup() {
            return new ProcessorGroup(Reminder.GROUP, ProcessorGroup.Kind.SAGA);
        }
    }
}
