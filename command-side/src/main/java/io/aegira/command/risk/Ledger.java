package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.engine.PromptFact;
import io.aegira.kernel.engine.ResponseFact;
import io.aegira.kernel.engine.ShiftFact;
import io.aegira.kernel.engine.WorkerFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that is known of one worker within reach of an assessment, misses recorded on the way included. */
final class Ledger {
    private final UUID workerId;
    private final List<ShiftFact> shifts;
    private final List<PromptLine> prompts;
    private final List<AnswerLine> answers;
    private final AvailabilityRecord availability;
    private final Map<UUID, AnswerLine> earliestByPrompt = new HashMap<>();

    Ledger(
            UUID workerId,
            List<ShiftFact> shifts,
            List<PromptLine> prompts,
            List<AnswerLine> answers,
            AvailabilityRecord availability) {
        this.workerId = workerId;
        this.shifts = shifts;
        this.prompts = new ArrayList<>(prompts);
        this.answers = answers;
        this.availability = availability;
        for (AnswerLine answer : answers) {
            UUID prompt = answer.fact().promptId();
            if (prompt != null) {
                earliestByPrompt.merge(prompt, answer, (a, b) -> b.submittedAt().isBefore(a.submittedAt()) ? b : a);
            }
        }
    }

    /** Prompts in the order in which their windows close. */
    List<PromptLine> promptsInOrder() {
        return prompts.stream()
                .sorted(Comparator.comparing(PromptLine::closesAt)
                        .thenComparing(prompt -> prompt.promptId().toString()))
                .toList();
    }

    Optional<PromptLine> prompt(UUID promptId) {
        return prompts.stream()
                .filter(prompt -> prompt.promptId().equals(promptId))
                .findFirst();
    }

    Optional<AnswerLine> earliestAnswer(PromptLine prompt) {
        return Optional.ofNullable(earliestByPrompt.get(prompt.promptId()));
    }

    boolean answeredInTime(PromptLine prompt) {
        return earliestAnswer(prompt)
                .filter(answer -> !answer.submittedAt().isAfter(prompt.closesAt()))
                .isPresent();
    }

    /** The current state of a prompt (time semantics). */
    PromptStatus statusOf(PromptLine prompt, Instant now) {
        if (earliestAnswer(prompt).isPresent()) {
            return answeredInTime(prompt) ? PromptStatus.COMPLETED_ON_TIME : PromptStatus.COMPLETED_LATE;
        }
        if (prompt.withdrawn() || !prompt.availability().isAvailable()) {
            return PromptStatus.EXCUSED;
        }
        boolean missed = prompt.missedId() != null && !prompt.closesAt().isAfter(now);
        return missed ? PromptStatus.MISSED : PromptStatus.SCHEDULED;
    }

    void recordMiss(PromptLine prompt, UUID missedId) {
        prompts.replaceAll(line -> line.promptId().equals(prompt.promptId()) ? line.withMiss(missedId) : line);
    }

    WorkerFacts facts() {
        List<PromptFact> windows = prompts.stream()
                .map(prompt -> new PromptFact(
                        prompt.promptId(),
                        prompt.shiftId(),
                        prompt.closesAt(),
                        prompt.withdrawn() || !prompt.availability().isAvailable(),
                        prompt.availability().isAvailable(),
                        prompt.missedId()))
                .toList();
        List<ResponseFact> responses = answers.stream().map(AnswerLine::fact).toList();
        return new WorkerFacts(
                workerId,
                shifts,
                windows,
                responses,
                instant -> availability.at(instant).isAvailable());
    }
}
