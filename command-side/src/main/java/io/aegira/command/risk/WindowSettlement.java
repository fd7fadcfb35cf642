package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptCommand.CloseWindow;
import io.aegira.kernel.checkin.PromptCommand.ReassessWindow;
import io.aegira.kernel.checkin.PromptEvent.OverrideReason;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Closes the windows that have come to their end, in the order in which they close, and says of every recorded miss that no
 * longer stands why. The prompt decides; what it decides otherwise than the ledger expects means that a fact came meanwhile.
 */
@Component
@RequiredArgsConstructor
class WindowSettlement {
    private static final String SETTLED = """
            UPDATE command.prompt p SET settled_as = s.status FROM unnest(?::uuid[], ?::text[]) AS s (prompt_id, status)
            WHERE p.tenant_id = ? AND p.prompt_id = s.prompt_id""";

    private final Commands commands;
    private final EventLogEngine log;
    private final JdbcTemplate jdbc;

    /** @param from windows that closed before it are as they were */
    void settle(TenantId tenant, WorkerId worker, Ledger ledger, Instant from, Instant now) {
        List<PromptLine> prompts = ledger.promptsInOrder().stream()
                .filter(prompt -> !prompt.closesAt().isBefore(from))
                .toList();
        log.readAhead(toBeAsked(tenant, ledger, prompts, now));
        Map<UUID, String> changed = new LinkedHashMap<>();
        for (PromptLine prompt : prompts) {
            PromptStatus status = settle(tenant, worker, ledger, prompt, now);
            // Only what is told of a miss is told otherwise later.
            if (status != prompt.settledAs()
                    && (status == PromptStatus.MISSED || prompt.settledAs() == PromptStatus.MISSED)) {
                changed.put(prompt.promptId(), status.name());
            }
        }
        if (!changed.isEmpty()) {
            jdbc.update(
                    SETTLED,
                    changed.keySet().toArray(UUID[]::new),
                    changed.values().toArray(String[]::new),
                    tenant.value());
        }
    }

    /** The prompts that will be told of a miss, or of one that no longer stands: they are read together. */
    private static Set<String> toBeAsked(TenantId tenant, Ledger ledger, List<PromptLine> prompts, Instant now) {
        return prompts.stream()
                .filter(prompt -> isNewMiss(ledger, prompt, now) || prompt.settledAs() == PromptStatus.MISSED)
                .map(prompt -> AggregateId.of(AggregateId.PROMPT, tenant, prompt.promptId()))
                .collect(Collectors.toSet());
    }

    private PromptStatus settle(TenantId tenant, WorkerId worker, Ledger ledger, PromptLine prompt, Instant now) {
        boolean newlyMissed = isNewMiss(ledger, prompt, now);
        if (newlyMissed) {
            close(tenant, worker, ledger, prompt);
        }
        PromptStatus before = newlyMissed ? PromptStatus.MISSED : prompt.settledAs();
        PromptLine present = newlyMissed ? prompt.withMiss(missedId(prompt)) : prompt;
        PromptStatus status = ledger.statusOf(present, now);
        if (before == PromptStatus.MISSED && status != PromptStatus.MISSED) {
            commands.send(override(tenant, worker, ledger, present, status), Map.of());
        }
        return status;
    }

    private static boolean isNewMiss(Ledger ledger, PromptLine prompt, Instant now) {
        return prompt.missedId() == null
                && !prompt.withdrawn()
                && prompt.availability().isAvailable()
                && !prompt.closesAt().isAfter(now)
                && !ledger.answeredInTime(prompt);
    }

    private void close(TenantId tenant, WorkerId worker, Ledger ledger, PromptLine prompt) {
        CloseWindow order = new CloseWindow(
                tenant, PromptId.of(prompt.promptId()), worker, prompt.closesAt(), prompt.availability());
        if (!Boolean.TRUE.equals(commands.send(order, Map.of()))) {
            throw new ConcurrencyException("a fact about this window came meanwhile");
        }
        ledger.recordMiss(prompt, missedId(prompt));
    }

    private static ReassessWindow override(
            TenantId tenant, WorkerId worker, Ledger ledger, PromptLine prompt, PromptStatus to) {
        Cause cause = Causes.of(ledger, prompt);
        return new ReassessWindow(
                tenant, PromptId.of(prompt.promptId()), worker, prompt.closesAt(), to, reason(prompt, to), cause);
    }

    private static OverrideReason reason(PromptLine prompt, PromptStatus to) {
        return switch (to) {
            case COMPLETED_LATE -> OverrideReason.LATE_ANSWER;
            case COMPLETED_ON_TIME -> OverrideReason.ANSWERED_IN_TIME;
            case EXCUSED -> prompt.withdrawn() ? OverrideReason.SHIFT_REMOVED : OverrideReason.NOT_AVAILABLE;
            case SCHEDULED, MISSED -> OverrideReason.RESCHEDULED;
        };
    }

    private static UUID missedId(PromptLine prompt) {
        return PromptIds.missedId(PromptId.of(prompt.promptId()), prompt.closesAt());
    }
}
