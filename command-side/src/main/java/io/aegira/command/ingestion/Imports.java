package io.aegira.command.ingestion;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.DueWork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes files, imports them one after the other, and after a restart goes on where it was. */
@Component
class Imports implements SmartLifecycle, DueWork {
    private final ImportJobs jobs;
    private final ImportRun run;
    private final Clock clock;
    private final Path directory;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private volatile boolean running;

    Imports(ImportJobs jobs, ImportRun run, Clock clock, @Value("${aegira.data-dir:./data}/imports") Path directory) {
        this.jobs = jobs;
        this.run = run;
        this.clock = clock;
        this.directory = directory;
    }

    /** Keeps the file and begins; durable when this returns. */
    UUID accept(TenantId tenant, InputStream content, String actor) throws IOException {
        UUID importId = UUID.randomUUID();
        Path file = keep(importId, content);
        jobs.begin(tenant, importId, file.toString(), Files.size(file), actor, clock.instant());
        thread.execute(() -> run.run(importId));
        return importId;
    }

    /** For an organisation without a file: over as soon as it begins. */
    UUID nothingToRead(TenantId tenant, String actor) {
        UUID importId = UUID.randomUUID();
        jobs.begin(tenant, importId, "", 0, actor, clock.instant());
        return importId;
    }

    @Override
    public long due() {
        return jobs.unfinished().size();
    }

    /** Answers are in it: nobody else may read it, and it goes when it is imported. */
    private Path keep(UUID importId, InputStream content) throws IOException {
        Files.createDirectories(directory);
        Path draft = directory.resolve(importId + ".part");
        Path file = directory.resolve(importId + ".import");
        Files.deleteIfExists(draft);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
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
