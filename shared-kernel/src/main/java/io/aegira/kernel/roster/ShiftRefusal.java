package io.aegira.kernel.roster;

import io.aegira.kernel.message.Refusal;

/** Why a roster entry is refused. */
public enum ShiftRefusal implements Refusal {
    SHIFT_OF_ANOTHER_WORKER;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
