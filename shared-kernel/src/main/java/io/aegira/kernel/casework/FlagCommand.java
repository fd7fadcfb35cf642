package io.aegira.kernel.casework;

import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said of a flag by whom it is about. */
public sealed interface FlagCommand extends AggregateCommand {
    EpisodeId episodeId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.FLAG, tenantId(), episodeId().value());
    }

    /** The same event id a second time changes nothing. Answers the event's id. @param note sealed with the worker's key */
    record RemarkOnFlag(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime at,
            EpisodeId episodeId,
            WorkerId workerId,
            FlagRemark remark,
            @Nullable EncryptedText note)
            implements FlagCommand {}
}
