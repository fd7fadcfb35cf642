package io.aegira.kernel.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;

import io.aegira.kernel.audit.AuditEvent.ActionRecorded;
import io.aegira.kernel.audit.AuditedAction;
import io.aegira.kernel.message.DomainEvent;
import java.util.List;

final class AuditSamples {
    private AuditSamples() {}

    static List<DomainEvent> full() {
        return List.of(new ActionRecorded(
                id("40"),
                at("07:26"),
                "audrey",
                AuditedAction.REFUSED.text(),
                "PUT /api/v1/admin/settings",
                "off",
                "on",
                "forbidden",
                "127.0.0.1",
                "curl/8.5.0"));
    }

    static List<DomainEvent> minimal() {
        return List.of(new ActionRecorded(
                id("40-"),
                at("07:26"),
                "audrey",
                AuditedAction.EXPORTED.text(),
                "GET /api/v1/exports/signals",
                null,
                null,
                null,
                null,
                null));
    }
}
