package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptCommand.Cause;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which event made things what they are. */
final class Causes {
    private Causes() {}

    /** Why a signal no longer stands. @param elsewhere the standing of prompts that are by now another worker's */
    static Cause of(Ledger ledger, RecordedSignal signal, Map<UUID, Cause> elsewhere) {
        return Optional.ofNullable(signal.promptId())
                .flatMap(prompt -> ledger.prompt(prompt)
                        .map(line -> of(ledger, line))
                        .or(() -> Optional.ofNullable(elsewhere.get(prompt))))
                .orElseGet(() -> new Cause(signal.sourceId(), FactStatements.at(signal.at())));
    }

    /** Why a prompt's present state is what it is. */
    static Cause of(Ledger ledger, PromptLine prompt) {
        return ledger.earliestAnswer(prompt).map(AnswerLine::cause).orElseGet(() -> withoutAnswer(prompt));
    }

    private static Cause withoutAnswer(PromptLine prompt) {
        return prompt.withdrawn() || prompt.availability().isAvailable()
                ? prompt.standing()
                : Objects.requireNonNullElse(prompt.availabilitySaidBy(), prompt.standing());
    }
}
