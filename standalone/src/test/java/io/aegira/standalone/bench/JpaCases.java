package io.aegira.standalone.bench;

import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.query.platform.Columns;
import io.aegira.standalone.bench.JpaRows.CaseDetail;
import io.aegira.standalone.bench.JpaRows.CaseSummary;
import io.aegira.standalone.bench.JpaRows.Happening;
import java.util.Map;

/** {@code case-summary}, as far as an import goes: nobody works on its cases. */
final class JpaCases implements JpaStore.View {
    @Override
    public void on(DomainEvent event, JpaStore store) {
        switch (event) {
            case CaseOpened opened -> {
                opened(opened, store);
                happened(opened.caseId(), event, Map.of("queue", opened.queue()), store);
            }
            case EpisodeOpened opened ->
                happened(CaseIds.caseId(opened.episodeId()), event, Map.of("severity", opened.severity()), store);
            case EpisodeUpdated updated ->
                happened(CaseIds.caseId(updated.episodeId()), event, Map.of("severity", updated.severity()), store);
            case EpisodeClosed closed ->
                happened(CaseIds.caseId(closed.episodeId()), event, Map.of("severity", closed.severity()), store);
            default -> {}
        }
    }

    private static void opened(CaseOpened event, JpaStore store) {
        CaseSummary summary = store.row(CaseSummary.class, event.caseId().value(), CaseSummary::new);
        summary.episodeId = event.episodeId() == null ? null : event.episodeId().value();
        summary.workerId = event.workerId().value();
        summary.queue = event.queue();
        summary.status = "open";
        summary.severity = event.severity() == null ? null : Columns.text(event.severity());
        summary.openedFor = Columns.text(event.openedFor());
        summary.openedAt = event.eventTime();
        summary.lastUpdatedAt = store.at();
        CaseDetail detail = new CaseDetail();
        detail.key = store.key(event.caseId().value());
        detail.reasons = Columns.json(event.reasons());
        detail.signalIds = Columns.json(event.signalIds());
        store.entities().persist(detail);
    }

    private static void happened(CaseId of, DomainEvent event, Map<String, Object> facts, JpaStore store) {
        Happening happening = store.row(Happening.class, event.eventId(), Happening::new);
        happening.caseId = of.value();
        happening.eventType = EventTypes.of(event.getClass()).name();
        happening.eventTime = event.eventTime();
        happening.ingestedAt = store.at();
        happening.facts = Columns.json(facts);
    }
}
