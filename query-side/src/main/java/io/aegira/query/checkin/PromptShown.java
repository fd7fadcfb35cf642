package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;

/** A prompt, with its answers for those who may see them and without for the others. */
public sealed interface PromptShown permits PromptView, AnsweredPromptView {
    PromptId promptId();

    WorkerId workerId();

    String promptKind();

    Instant opensAt();

    Instant closesAt();

    PromptStatus state();
}
