package io.aegira.query.activity;

import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import java.util.UUID;

/** What readers have read and acknowledged, each for themselves. Doing it again changes nothing. */
public interface EventReceipts {
    /** @throws Problem 404 when the tenant has no such event */
    EventReceipt read(Caller reader, UUID eventId);

    /** Who acknowledges has read. @throws Problem 404 when the tenant has no such event */
    EventReceipt acknowledge(Caller reader, UUID eventId);
}
