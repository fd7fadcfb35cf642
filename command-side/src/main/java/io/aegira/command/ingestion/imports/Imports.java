package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.Entries;
import io.aegira.command.ingestion.files.FileFormat;
import io.aegira.command.ingestion.files.FileLimits;
import io.aegira.command.ingestion.files.FileToRead;
import io.aegira.platform.axon.DueWork;
import io.aegira.platform.transaction.Durable;
import io.aegira.platform.uploads.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files, imports them one after the other, and after a restart goes on where it was. */
@Component
class Imports implements SmartLifecycle, DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** Far longer than it takes: other nodes may be at it. */
    private static final Duration ORDERED_WITHIN = Duration.ofDays(1);

    private final ImportJobs jobs;
    private final ImportRun run;
    private final Clock clock;
    private final FileLimits limits;
    private final Uploads uploads;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private volatile boolean running;

    Imports(ImportJobs jobs, ImportRun run, Clock clock, FileLimits limits, Uploads uploads) {
        this.jobs = jobs;
        this.run = run;
        this.clock = clock;
        this.limits = limits;
        this.uploads = uploads;
    }

    /**
     * Keeps the file and begins; durable when this returns. What has begun under this id already goes on as it is.
     *
     * @return whether it begins
     * @throws Problem 400 for a file that cannot be one of its format
     */
    boolean accept(NewImport wanted, MultipartFile content) {
        UUID importId = wanted.importId();
        if (jobs.find(importId).isPresent()) {
            return false;
        }
        try (InputStream sent = content.getInputStream()) {
            uploads.keep(importId, sent);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return begin(wanted, importId);
    }

    /** The same for a file that is kept already. Where it does not begin, whoever kept it discards it. */
    boolean accept(NewImport wanted, UUID upload) {
        return jobs.find(wanted.importId()).isEmpty() && begin(wanted, upload);
    }

    private boolean begin(NewImport wanted, UUID upload) {
        FileToRead file = wanted.of(uploads.path(upload));
        if (file.format() != FileFormat.NDJSON) {
            readHeader(file, upload);
        }
        boolean begins = jobs.begin(wanted, file, Math.max(size(file), 1), clock.instant());
        if (begins) {
            Durable.then(() -> thread.execute(() -> run.run(wanted.importId())));
        }
        return begins;
    }

    private static long size(FileToRead file) {
        try {
            return Files.size(file.path());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** For an organisation without a file: over as soon as it begins. @return whether it begins */
    boolean nothingToRead(NewImport wanted) {
        return jobs.begin(wanted, wanted.of(Path.of("")), 0, clock.instant());
    }

    private void readHeader(FileToRead file, UUID upload) {
        try {
            Entries.open(file, limits).close();
        } catch (IOException | RuntimeException unreadable) {
            uploads.discard(upload);
            throw unreadable instanceof RuntimeException told
                    ? told
                    : new UncheckedIOException((IOException) unreadable);
        }
    }

    @Override
    public long due() {
        return jobs.unfinished().size();
    }

    @Override
    public void start() {
        running = true;
        uploads.open();
        List<ImportJob> unfinished = jobs.unfinished();
        discardAbandoned(unfinished);
        unfinished.forEach(job -> thread.execute(() -> run.run(job.importId())));
    }

    /** Of a node that was killed between keeping a file and ordering its import. */
    private void discardAbandoned(List<ImportJob> unfinished) {
        Set<Path> awaited = unfinished.stream()
                .map(ImportJob::file)
                .filter(Objects::nonNull)
                .map(file -> Path.of(file).getFileName())
                .collect(Collectors.toSet());
        long gone = uploads.discardAbandoned(
                clock.instant().minus(ORDERED_WITHIN), file -> awaited.contains(file.getFileName()));
        if (gone > 0) {
            LOG.warn("discarded {} files that were handed in and never imported", gone);
        }
    }

    @Override
    public void stop() {
        running = false;
        run.stop();
        thread.shutdownNow();
        try {
            thread.awaitTermination(15, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
