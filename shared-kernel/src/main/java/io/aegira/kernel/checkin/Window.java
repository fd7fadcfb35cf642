package io.aegira.kernel.checkin;

import java.time.Instant;

/** When a prompt may be answered on time. @param closesAt the last instant that is on time */
public record Window(Instant opensAt, Instant closesAt) {}
