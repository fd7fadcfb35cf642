package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptCommand.Cause;
import java.util.Objects;

/** Which event made a prompt's present state what it is. */
final class Causes {
    private Causes() {}

    static Cause of(Ledger ledger, PromptLine prompt) {
        return ledger.earliestAnswer(prompt).map(AnswerLine::cause).orElseGet(() -> withoutAnswer(prompt));
    }

    private static Cause withoutAnswer(PromptLine prompt) {
        return prompt.withdrawn() || prompt.availability().isAvailable()
                ? prompt.standing()
                : Objects.requireNonNullElse(prompt.availabilitySaidBy(), prompt.standing());
    }
}
