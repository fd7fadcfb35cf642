package io.aegira.kernel.casework;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person flagged says of it. Decides nothing; whoever looks at the flag sees it. In the log for ever: change only as ADR 0003 allows. */
public sealed interface FlagEvent extends WorkerEvent {
    EpisodeId episodeId();

    /** The worker contests an episode or says what is behind it. */
    record FlagRemarked(
            UUID eventId,
            OffsetDateTime eventTime,
            EpisodeId episodeId,
            WorkerId workerId,
            FlagRemark remark,
            @Nullable EncryptedText note)
            implements FlagEvent {}

    /** What kind of remark. */
    enum FlagRemark {
        /** It does not tell how the worker is. */
        CONTESTED,
        /** The worker adds something to it. */
        EXPLAINED
    }
}
