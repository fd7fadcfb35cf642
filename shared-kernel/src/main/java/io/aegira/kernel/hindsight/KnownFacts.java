package io.aegira.kernel.hindsight;

import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.PromptFact;
import io.aegira.kernel.engine.ResponseFact;
import io.aegira.kernel.engine.ShiftFact;
import io.aegira.kernel.engine.WorkerFacts;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftEvent.ShiftRemoved;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one worker at a place of the log: the same facts that the tables of the deciding side hold at that moment. Later
 * events change it; nothing is looked up, so what has not been told is not known.
 */
public final class KnownFacts {
    private final WorkerId worker;
    private final Map<UUID, StandingShift> shifts = new HashMap<>();
    private final Map<UUID, StandingPrompt> prompts = new HashMap<>();
    private final Map<MissKey, UUID> misses = new HashMap<>();
    private final List<ResponseFact> responses = new ArrayList<>();
    private final KnownAvailability availability = new KnownAvailability();
    private @Nullable WorkerFacts facts;

    public KnownFacts(WorkerId worker) {
        this.worker = worker;
    }

    /**
     * Takes the next event of the log that is about the worker, or about a shift or prompt that was ever the worker's. Others change nothing.
     *
     * @param form the version that a response was held against; absent for other events
     */
    public void learn(DomainEvent event, @Nullable FormVersion form) {
        boolean told = switch (event) {
            case ShiftUpserted shift -> stands(shift);
            case ShiftRemoved shift -> isOff(shift);
            case PromptScheduled prompt -> stands(prompt.promptId().value(), StandingPrompt.of(prompt));
            case PromptRescheduled prompt -> stands(prompt.promptId().value(), StandingPrompt.of(prompt));
            case PromptWithdrawn prompt -> stands(prompt.promptId().value(), StandingPrompt.of(prompt));
            case ResponseSubmitted response -> answered(response, form);
            case WindowMissed miss -> missed(miss);
            case AvailabilitySet word -> word.workerId().equals(worker) && availability.add(word);
            default -> false;
        };
        if (told) {
            facts = null;
        }
    }

    /** As the engine takes them. */
    public WorkerFacts facts() {
        WorkerFacts known = facts;
        if (known == null) {
            known = new WorkerFacts(
                    worker.value(), shiftFacts(), promptFacts(), responseFacts(), availability.asOfNow());
            facts = known;
        }
        return known;
    }

    private boolean stands(ShiftUpserted shift) {
        ShiftFact fact = new ShiftFact(
                shift.shiftId().value(),
                shift.startTime().toInstant(),
                shift.endTime().toInstant(),
                ZoneId.of(shift.timezone()));
        shifts.put(shift.shiftId().value(), new StandingShift(shift.workerId(), fact, false));
        return true;
    }

    private boolean isOff(ShiftRemoved shift) {
        shifts.computeIfPresent(
                shift.shiftId().value(), (id, known) -> new StandingShift(known.worker(), known.fact(), true));
        return true;
    }

    private boolean stands(UUID promptId, StandingPrompt prompt) {
        prompts.put(promptId, prompt);
        return true;
    }

    private boolean answered(ResponseSubmitted response, @Nullable FormVersion form) {
        if (!response.workerId().equals(worker)) {
            return false;
        }
        Map<String, Double> answers = new HashMap<>();
        response.answers().forEach((key, value) -> answers.put(key, value.doubleValue()));
        responses.add(new ResponseFact(
                response.responseId().value(),
                response.promptId() == null ? null : response.promptId().value(),
                response.submittedAt().toInstant(),
                answers,
                Objects.requireNonNull(form, "a response without its form")));
        return true;
    }

    private boolean missed(WindowMissed miss) {
        misses.put(new MissKey(miss.promptId().value(), miss.windowClosedAt()), miss.missedId());
        return true;
    }

    private List<ShiftFact> shiftFacts() {
        return shifts.values().stream()
                .filter(shift -> shift.worker().equals(worker) && !shift.removed())
                .map(StandingShift::fact)
                .toList();
    }

    private List<PromptFact> promptFacts() {
        return prompts.entrySet().stream()
                .filter(entry -> entry.getValue().worker().equals(worker))
                .map(entry -> fact(entry.getKey(), entry.getValue()))
                .toList();
    }

    private PromptFact fact(UUID promptId, StandingPrompt prompt) {
        boolean available = availability.isAvailableAt(prompt.closesAt());
        StandingShift shift = shifts.get(prompt.shiftId());
        return new PromptFact(
                promptId,
                shift == null || shift.removed() ? null : prompt.shiftId(),
                prompt.closesAt(),
                prompt.withdrawn() || !available,
                available,
                misses.get(new MissKey(promptId, prompt.closesAt())));
    }

    /** An answer counts unless its prompt is by now another worker's. */
    private List<ResponseFact> responseFacts() {
        return responses.stream().filter(this::counts).toList();
    }

    private boolean counts(ResponseFact response) {
        StandingPrompt prompt = response.promptId() == null ? null : prompts.get(response.promptId());
        return prompt == null || prompt.worker().equals(worker);
    }

    private record StandingShift(WorkerId worker, ShiftFact fact, boolean removed) {}

    private record MissKey(UUID promptId, Instant closesAt) {}
}
