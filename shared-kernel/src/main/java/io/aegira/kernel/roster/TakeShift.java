package io.aegira.kernel.roster;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Take down when somebody works, or that they work otherwise than was said. Answers the event's id.
 *
 * @param subject who logged in
 * @param eventId of the event that says so
 * @param timezone IANA name; days are counted in it
 */
public record TakeShift(
        TenantId tenantId,
        String subject,
        UUID eventId,
        ShiftId shiftId,
        WorkerId workerId,
        SiteId siteId,
        String timezone,
        OffsetDateTime startTime,
        OffsetDateTime endTime)
        implements Command {}
