package io.aegira.platform.axon;

import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.context.annotation.Bean;

/** A projection that writes down what it was told, and cannot bear some of it. */
@ProcessingGroup(Notebook.GROUP)
class Notebook {
    static final String GROUP = "notebook";

    private final List<UUID> notes = new CopyOnWriteArrayList<>();
    private final List<Long> indexes = new CopyOnWriteArrayList<>();
    private final Set<UUID> poison = ConcurrentHashMap.newKeySet();

    @EventHandler
    void on(WorkerAssigned event, @MetaDataValue("global_index") Long index) {
        if (poison.contains(event.eventId())) {
            throw new IllegalStateException("this one cannot be noted");
        }
        notes.add(event.eventId());
        indexes.add(index);
    }

    void cannotBear(UUID eventId) {
        poison.add(eventId);
    }

    void bearsAll() {
        poison.clear();
    }

    List<UUID> notes() {
        return List.copyOf(notes);
    }

    List<Long> indexes() {
        return List.copyOf(indexes);
    }

    void forgetAll() {
        notes.clear();
        indexes.clear();
    }

    static class Group {
        @Bean
        ProcessorGroup notebookGroup() {
            return new ProcessorGroup(GROUP, ProcessorGroup.Kind.PROJECTION);
        }
    }
}
