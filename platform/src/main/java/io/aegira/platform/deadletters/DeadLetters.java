package io.aegira.platform.deadletters;

import io.aegira.platform.axon.ProcessorGroup;
import io.aegira.platform.axon.ProcessorGroup.Kind;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;

/** Lists what is parked, tries it again, gives it up. */
class DeadLetters {
    private final DeadLetterRows rows;
    private final EventProcessingConfiguration processing;
    private final List<String> processors;

    DeadLetters(DeadLetterRows rows, EventProcessingConfiguration processing, List<ProcessorGroup> groups) {
        this.rows = rows;
        this.processing = processing;
        this.processors = groups.stream()
                .filter(group -> group.kind() == Kind.PROJECTION || group.kind() == Kind.AUTOMATION)
                .map(ProcessorGroup::name)
                .sorted()
                .toList();
    }

    /** @throws Problem 400 for a processor that there is not or that parks nothing */
    List<ParkedSequence> list(@Nullable String processor, PageRequest page) {
        if (processor != null && !processors.contains(processor)) {
            throw Problem.invalid("processor", "must be one of " + String.join(", ", processors));
        }
        return rows.list(processor, page);
    }

    /**
     * Handles the letters of a sequence again, in their order, up to the first that still cannot be.
     *
     * @return how many still wait
     * @throws Problem 404 when it is not, or no longer, the first letter of a sequence
     */
    long retry(UUID first) {
        ParkedSequence parked = find(first);
        SequencedDeadLetterProcessor<EventMessage<?>> queue =
                processing.sequencedDeadLetterProcessor(parked.processor()).orElseThrow(Problem::notFound);
        TenantScope.callAcrossTenants(() -> queue.process(letter -> letter instanceof JdbcDeadLetter<?> stored
                && stored.getSequenceIdentifier().equals(parked.sequence())));
        return rows.waiting(parked);
    }

    /**
     * Gives up the first letter of a sequence; those behind it wait to be tried again.
     *
     * @return how many still wait
     * @throws Problem 404 when it is not, or no longer, the first letter of a sequence
     */
    long discard(UUID first, String reason, String by) {
        ParkedSequence parked = find(first);
        if (!rows.discard(parked, reason, by)) {
            throw Problem.notFound();
        }
        return rows.waiting(parked);
    }

    private ParkedSequence find(UUID first) {
        return rows.find(first).orElseThrow(Problem::notFound);
    }
}
