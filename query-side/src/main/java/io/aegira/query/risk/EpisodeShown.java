package io.aegira.query.risk;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An episode, with its reasons for those who may know them and without for a supervisor. */
public sealed interface EpisodeShown permits EpisodeView, RedactedEpisodeView {
    EpisodeId episodeId();

    WorkerId workerId();

    EpisodeStatus status();

    Instant openedAt();

    @Nullable
    Instant closedAt();

    NextStep nextStep();
}
