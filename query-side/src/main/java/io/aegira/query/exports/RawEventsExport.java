package io.aegira.query.exports;

import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.WorkersInSight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log itself, in its order, up to where it stood when it was asked for. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Exports")
class RawEventsExport {
    private final RawEvents events;
    private final NeededColumns columns;
    private final WorkersInSight workers;
    private final TransactionOperations transactions;

    @Operation(
            summary =
                    "Every event of the period by event time, as envelopes (ndjson) or as the rows of aegira_event_log.csv, in the order of the log")
    @GetMapping({"/api/v1/exports/raw-events", "/exports/raw-events"})
    @AllowedFor(Role.AUDITOR)
    ResponseEntity<StreamingResponseBody> rawEvents(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "format", defaultValue = "ndjson") RawEventsFormat format) {
        Period happened = Period.of(from, to);
        transactions.executeWithoutResult(view -> workers.require(Sight.of(caller, Role.AUDITOR), workerId));
        return switch (format) {
            case NDJSON -> ndjson(new LogPart(caller.tenantId(), workerId, happened, Set.of(), events.end()));
            case AEGIRA_EVENT_LOG ->
                csv(new LogPart(caller.tenantId(), workerId, happened, EventLogColumns.TYPES, events.end()));
        };
    }

    private ResponseEntity<StreamingResponseBody> ndjson(LogPart part) {
        return Download.of(
                "raw-events.ndjson", MediaType.APPLICATION_NDJSON, out -> events.read(part, new NdjsonLog(out)));
    }

    private ResponseEntity<StreamingResponseBody> csv(LogPart part) {
        Set<String> needed = columns.of(part);
        return Download.of("aegira_event_log.csv", Download.CSV, out -> events.read(part, new CsvLog(out, needed)));
    }
}
