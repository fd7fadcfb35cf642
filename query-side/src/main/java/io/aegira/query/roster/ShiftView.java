package io.aegira.query.roster;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.time.Instant;

/** A planned turn of work. @param timezone IANA name; its days are counted in it */
public record ShiftView(
        ShiftId shiftId, WorkerId workerId, SiteId siteId, String timezone, Instant startsAt, Instant endsAt) {}
