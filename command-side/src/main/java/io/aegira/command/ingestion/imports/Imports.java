package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.Entries;
import io.aegira.command.ingestion.files.FileFormat;
import io.aegira.command.ingestion.files.FileLimits;
import io.aegira.command.ingestion.files.FileToRead;
import io.aegira.platform.axon.DueWork;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files, imports them one after the other, and after a restart goes on where it was. */
@Component
class Imports implements SmartLifecycle, DueWork {
    private final ImportJobs jobs;
    private final ImportRun run;
    private final Clock clock;
    private final FileLimits limits;
    private final Path directory;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private volatile boolean running;

    Imports(
            ImportJobs jobs,
            ImportRun run,
            Clock clock,
            FileLimits limits,
            @Value("${aegira.data-dir:./data}/imports") Path directory) {
        this.jobs = jobs;
        this.run = run;
        this.clock = clock;
        this.limits = limits;
        this.directory = directory;
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
        FileToRead file = wanted.of(keep(importId, content));
        if (file.format() != FileFormat.NDJSON) {
            readHeader(file);
        }
        boolean begins = jobs.begin(wanted, file, Math.max(content.getSize(), 1), clock.instant());
        if (begins) {
            thread.execute(() -> run.run(importId));
        }
        return begins;
    }

    /** For an organisation without a file: over as soon as it begins. */
    void nothingToRead(NewImport wanted) {
        jobs.begin(wanted, wanted.of(Path.of("")), 0, clock.instant());
    }

    private void readHeader(FileToRead file) {
        try {
            Entries.open(file, limits).close();
        } catch (IOException | RuntimeException unreadable) {
            discard(file.path());
            throw unreadable instanceof RuntimeException told
                    ? told
                    : new UncheckedIOException((IOException) unreadable);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    @Override
    public long due() {
        return jobs.unfinished().size();
    }

    /** Answers are in it: nobody else may read it, and it goes when it is imported. */
    private Path keep(UUID importId, MultipartFile upload) {
        try {
            Files.createDirectories(directory);
            // Made for its owner alone, where the file system knows owners.
            Path draft = Files.createTempFile(directory, importId + "-", ".part");
            try (InputStream content = upload.getInputStream();
                    FileOutputStream file = new FileOutputStream(draft.toFile())) {
                content.transferTo(file);
                file.getFD().sync();
            }
            return Files.move(draft, directory.resolve(importId + ".import"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void start() {
        running = true;
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("AEGIRA_DATA_DIR: imports cannot be kept there", unwritable);
        }
        jobs.unfinished().forEach(job -> thread.execute(() -> run.run(job.importId())));
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
