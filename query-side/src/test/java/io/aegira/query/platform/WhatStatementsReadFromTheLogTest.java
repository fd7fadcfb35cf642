package io.aegira.query.platform;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseEscalated;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseEvent.CaseReopened;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was known is read by statements (0120-as-known.sql, 0040-case-work.sql), and no upcaster stands between them and the log. */
class WhatStatementsReadFromTheLogTest {
    private static final Map<Class<? extends DomainEvent>, Integer> UNDERSTOOD = Map.ofEntries(
            entry(PromptScheduled.class, 1),
            entry(PromptRescheduled.class, 1),
            entry(PromptWithdrawn.class, 1),
            entry(ResponseSubmitted.class, 1),
            entry(WindowMissed.class, 1),
            entry(AvailabilitySet.class, 1),
            entry(SignalComputed.class, 1),
            entry(SignalWithdrawn.class, 1),
            entry(EpisodeOpened.class, 1),
            entry(EpisodeUpdated.class, 2),
            entry(EpisodeClosed.class, 2),
            entry(CaseOpened.class, 2),
            entry(CaseAssigned.class, 1),
            entry(CaseAcknowledged.class, 1),
            entry(CaseActionLogged.class, 1),
            entry(CaseOutcomeLogged.class, 1),
            entry(CaseRouted.class, 1),
            entry(CaseEscalated.class, 1),
            entry(CaseResolved.class, 1),
            entry(CaseReopened.class, 1));

    @Test
    void is_understood_in_every_version_there_is() {
        assertThat(UNDERSTOOD)
                .allSatisfy((event, version) -> assertThat(EventTypes.of(event).version())
                        .as("teach 0120-as-known.sql the new version of %s, in a file of its own", event)
                        .isEqualTo(version));
    }
}
