package io.aegira.query.exports;

import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import io.aegira.query.exports.BundleManifest.Omitted;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.WorkersInSight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every export in one file, with what tells whether one of them was changed since. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Exports")
class BundleExport {
    private static final String EVENT_LOG = "aegira_event_log.csv";

    private final List<ExportedTable> tables;
    private final RawEvents events;
    private final NeededColumns columns;
    private final BundleProofs proofs;
    private final WorkersInSight workers;
    private final TransactionOperations transactions;

    @Operation(
            summary = "Every export of the period in one zip, and a manifest with the SHA-256 of each",
            description = """
                    The tables come first, as CSV and NDJSON, then raw-events.ndjson and aegira_event_log.csv, so that every fact which a table knows of stands in
                    the log beside it. proofs/ shows that the events of raw-events.ndjson are those of the log: checkpoint.txt is the signed root of its Merkle tree
                    (C2SP tlog-checkpoint, the earliest that holds them all), key.txt whom it is signed by, tree.ndjson the tree (RFC 9162): a line for each of the
                    events, whose hash is that of a byte 0 and the line, and {subtree: {from, leaves, hash}} for what lies between them.
                    manifest.json is last: {tenant_id, worker_id, from, to, files: [{name, bytes, sha256}], omitted: [{name, reason}]}.""")
    @GetMapping({"/api/v1/exports/bundle", "/exports/bundle"})
    @AllowedFor(Role.AUDITOR)
    ResponseEntity<StreamingResponseBody> bundle(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "format", defaultValue = "zip") BundleFormat format) {
        Sight all = Sight.of(caller, Role.AUDITOR);
        Period period = Period.of(from, to);
        transactions.executeWithoutResult(view -> workers.require(all, workerId));
        return Download.of(format.fileName(), format.mediaType(), out -> {
            Bundle bundle = new Bundle(out);
            addTables(bundle, all, workerId, period);
            LogPart log = new LogPart(caller.tenantId(), workerId, period, Set.of(), events.end());
            List<Omitted> omitted = new ArrayList<>(addLog(bundle, log));
            omitted.addAll(proofs.addTo(bundle, log));
            bundle.end(
                    BundleManifest.NAME,
                    new BundleManifest(caller.tenantId(), workerId, from, to, bundle.files(), omitted));
        });
    }

    private void addTables(Bundle bundle, Sight all, @Nullable WorkerId workerId, Period period) throws IOException {
        List<Table<?>> sorted = new ArrayList<>();
        tables.forEach(one -> sorted.add(one.table(all, workerId, period)));
        sorted.sort(Comparator.comparing(Table::name));
        for (Table<?> table : sorted) {
            for (TableFormat format : TableFormat.values()) {
                bundle.add(format.fileName(table.name()), out -> table.write(format, out));
            }
        }
    }

    private List<Omitted> addLog(Bundle bundle, LogPart log) throws IOException {
        bundle.add("raw-events.ndjson", out -> events.read(log, new NdjsonLog(out)));
        LogPart facts = new LogPart(log.tenantId(), log.worker(), log.happened(), EventLogColumns.TYPES, log.end());
        Set<String> needed;
        try {
            needed = columns.of(facts);
        } catch (Problem tooMany) {
            // The answer has begun: the rest of it is worth more than none.
            return List.of(new Omitted(EVENT_LOG, String.valueOf(tooMany.getMessage())));
        }
        bundle.add(EVENT_LOG, out -> events.read(facts, new CsvLog(out, needed)));
        return List.of();
    }
}
