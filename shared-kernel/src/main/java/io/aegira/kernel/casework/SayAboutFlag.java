package io.aegira.kernel.casework;

import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker says something of an own flag. Answers the event's id. Refused with not found where the flag is somebody else's.
 *
 * @param request the same again changes nothing
 * @param note in the clear; sealed before anything is stored
 */
public record SayAboutFlag(
        TenantId tenantId,
        WorkerId workerId,
        UUID request,
        EpisodeId episodeId,
        FlagRemark remark,
        @Nullable String note)
        implements Command {
    /** Not a word of what was said. */
    @Override
    public String toString() {
        return "SayAboutFlag[" + request + "]";
    }
}
