package io.aegira.query.audit;

import java.time.Instant;
import java.util.UUID;

/** @param status in lower case @param differing signals, withdrawals and episode events that do not come out as recorded */
public record BegunReplay(UUID replayId, Instant begunAt, String status, long decisions, long differing) {}
