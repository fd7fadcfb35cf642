package io.aegira.kernel.checkin;

import io.aegira.kernel.message.Refusal;

/** Why an answer is refused. */
public enum CheckInRefusal implements Refusal {
    PROMPT_OF_ANOTHER_WORKER(Kind.INVALID),
    KIND_DOES_NOT_FIT_PROMPT(Kind.INVALID),
    ANSWER_DOES_NOT_FIT_FORM(Kind.INVALID),
    UNKNOWN_FORM(Kind.INVALID),
    RESPONSE_ID_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    CheckInRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
