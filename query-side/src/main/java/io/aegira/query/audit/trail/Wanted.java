package io.aegira.query.audit.trail;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.query.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for. What is absent does not limit.
 *
 * @param target a part of the recorded one
 * @param administrationAlone whoever asks may see nothing else
 */
public record Wanted(
        @Nullable String actor,
        @Nullable AuditedAction action,
        @Nullable String target,
        Period recorded,
        boolean administrationAlone) {}
