package io.aegira.command.ingestion;

import io.aegira.command.ingestion.ImportJob.Status;
import io.aegira.command.platform.Backfill;
import io.aegira.kernel.organisation.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/**
 * One import from its first line to the last decision. Each batch and the count of lines read are one transaction, so that after
 * a crash it goes on with the next line; a line that made it in twice would be a duplicate anyway.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class ImportRun {
    private static final int TOGETHER = 500;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Intake intake;
    private final ImportJobs jobs;
    private final Clock clock;
    private volatile boolean stopped;

    /** Leaves what is at hand to the next start. */
    void stop() {
        stopped = true;
    }

    void run(UUID importId) {
        ImportJob job = jobs.find(importId).orElseThrow();
        try {
            if (job.status() == Status.READING && read(job)) {
                jobs.settle(job.tenantId(), importId);
            }
            settle(job);
        } catch (IOException | RuntimeException failed) {
            if (!stopped) {
                log.warn("import {} failed", importId, failed);
                jobs.fail(job, Objects.requireNonNullElse(failed.getMessage(), "failed"), clock.instant());
                discard(job);
            }
        }
    }

    /** @return whether it came to the end */
    private boolean read(ImportJob job) throws IOException {
        try (ImportFile file = new ImportFile(Path.of(Objects.requireNonNull(job.file())))) {
            long line = 0;
            while (line < job.linesRead() && file.line() != null) {
                line++;
            }
            while (!stopped) {
                List<Intake.Read> batch = new ArrayList<>(TOGETHER);
                long first = line;
                String text = null;
                while (batch.size() < TOGETHER && (text = file.line()) != null) {
                    line++;
                    batch.add(text.isBlank() ? new Intake.Read.Blank() : NdjsonLines.read(text));
                }
                if (!batch.isEmpty()) {
                    take(job, batch, first, line, file.bytesRead());
                }
                if (text == null) {
                    return true;
                }
            }
            return false;
        }
    }

    private void take(ImportJob job, List<Intake.Read> batch, long first, long last, long bytes) {
        TenantId tenant = job.tenantId();
        intake.take(new Sender.Import(tenant), batch, outcomes -> {
            Backfill.is(job.importId());
            int accepted = 0;
            int duplicates = 0;
            int rejected = 0;
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Accepted ignored -> accepted++;
                    case Outcome.Duplicate ignored -> duplicates++;
                    case Outcome.Nothing ignored -> {}
                    case Outcome.Rejected no -> {
                        rejected++;
                        jobs.refuse(tenant, job.importId(), first + i + 1, no);
                    }
                }
            }
            jobs.advance(tenant, job.importId(), last, bytes, accepted, duplicates, rejected);
        });
    }

    private void settle(ImportJob job) throws IOException {
        while (!stopped && jobs.workLeft(job.tenantId(), clock.instant()) > 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (!stopped) {
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
