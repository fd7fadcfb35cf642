package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.Entries;
import io.aegira.command.ingestion.files.Entry;
import io.aegira.command.ingestion.files.FileLimits;
import io.aegira.command.ingestion.imports.ImportJob.Status;
import io.aegira.command.platform.OnceImported;
import io.aegira.platform.database.Outage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/**
 * One import from its first line to the last decision. Each batch and the count of entries read are one transaction, so that after
 * a crash it goes on with the next one; one that made it in twice would be a duplicate anyway.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class ImportRun {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ImportStep step;
    private final ImportJobs jobs;
    private final FileLimits limits;
    private final Clock clock;
    private final List<OnceImported> afterwards;
    private volatile boolean stopped;

    /** Leaves what is at hand to the next start. */
    void stop() {
        stopped = true;
    }

    /** Goes on where it is, and again from there whenever the database was away. */
    void run(UUID importId) {
        Outage.outlast("import " + importId, () -> {
            Optional<ImportJob> unfinished = stopped ? Optional.empty() : jobs.find(importId);
            unfinished.filter(job -> !job.isOver()).ifPresent(this::goOn);
            return unfinished;
        });
    }

    private void goOn(ImportJob job) {
        try {
            jobs.read(job);
            if (job.status() != Status.SETTLING && read(job)) {
                jobs.settle(job.tenantId(), job.importId());
            }
            settle(job);
        } catch (IOException unreadable) {
            giveUp(job, unreadable);
        } catch (RuntimeException failed) {
            if (!stopped && Outage.isBehind(failed)) {
                throw failed;
            }
            giveUp(job, failed);
        }
    }

    private void giveUp(ImportJob job, Exception failed) {
        if (stopped) {
            return;
        }
        log.warn("import {} failed", job.importId(), failed);
        jobs.fail(job, Objects.requireNonNullElse(failed.getMessage(), "failed"), clock.instant());
        discard(job);
        afterwards.forEach(one -> one.imported(job.tenantId()));
    }

    /** @return whether it came to the end */
    private boolean read(ImportJob job) throws IOException {
        try (Entries entries = Entries.open(job.fileToRead(), limits)) {
            Batches batches = new Batches(entries);
            batches.skip(job.linesRead());
            while (!stopped) {
                List<Entry> batch = batches.next();
                if (batch.isEmpty()) {
                    return true;
                }
                step.take(job, batch, batches.read(), entries.bytesRead());
            }
            return false;
        }
    }

    private void settle(ImportJob job) throws IOException {
        while (!stopped && jobs.workLeft(job.tenantId(), clock.instant()) > 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (!stopped) {
            afterwards.forEach(one -> one.imported(job.tenantId()));
            jobs.analyze(job);
            jobs.complete(job, clock.instant());
            discard(job);
        }
    }

    private static void discard(ImportJob job) {
        try {
            if (job.file() != null && !job.file().isEmpty()) {
                Files.deleteIfExists(Path.of(job.file()));
            }
        } catch (IOException kept) {
            log.warn("the file of import {} could not be deleted", job.importId(), kept);
        }
    }
}
