package io.aegira.query.audit.trail;

import io.aegira.platform.security.Role;
import java.time.Instant;
import java.util.List;

/**
 * That somebody looked at a person's data, as the person is told: looks of one day, in the same roles, at the same, are one.
 *
 * @param lastAt the last time on that day
 * @param times how often on that day
 * @param by in which roles; empty where the record does not say
 */
public record LookView(Instant lastAt, int times, List<Role> by, LookedAt lookedAt) {}
