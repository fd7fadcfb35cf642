package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.Outcome;
import io.aegira.command.ingestion.Read;
import io.aegira.command.ingestion.Sender;
import io.aegira.command.ingestion.WayBack;
import io.aegira.command.ingestion.WayIn;
import io.aegira.command.ingestion.files.Entry;
import io.aegira.command.platform.Backfill;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Takes a batch in, or brings it back, and in the same transaction keeps what became of it. */
@Component
@RequiredArgsConstructor
class ImportStep {
    private final WayIn wayIn;
    private final WayBack wayBack;
    private final ImportJobs jobs;
    private final ImportReports reports;

    /** @param read entries of the file up to the last one of the batch */
    void take(ImportJob job, List<Entry> batch, long read, long bytes) {
        List<Read> each = batch.stream().map(Entry::read).toList();
        Sender sender = new Sender.Import(job.tenantId());
        Consumer<List<Outcome>> report = outcomes -> {
            Backfill.is(job.importId());
            reports.keep(job, batch, outcomes);
            jobs.advance(job, Tally.of(read, batch, outcomes), bytes);
        };
        if (each.stream().anyMatch(Read::isFact)) {
            wayIn.take(sender, each, report);
            return;
        }
        try {
            wayBack.restore(sender, each, report);
        } catch (ConcurrencyException taken) {
            takeInHalves(job, batch, read, bytes);
        }
    }

    /** One of them says under a new id what is recorded under another: it is found by halving and refused alone. */
    private void takeInHalves(ImportJob job, List<Entry> batch, long read, long bytes) {
        int half = batch.size() / 2;
        if (half == 0) {
            Entry entry = batch.getFirst();
            Read no = new Read.Unreadable(entry.read().eventId(), WayBack.saidAlready());
            Entry refused = new Entry(entry.line(), no, List.of());
            take(job, List.of(refused), read, bytes);
        } else {
            take(job, batch.subList(0, half), read - (batch.size() - half), bytes);
            take(job, batch.subList(half, batch.size()), read, bytes);
        }
    }
}
